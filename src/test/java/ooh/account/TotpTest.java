package ooh.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    /** "12345678901234567890" in base 32. */
    private static final String RFC_SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    /** RFC 6238, appendix B, of which six digits are the last six of eight. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(Totp.code(RFC_SECRET, second / 30)).isEqualTo(code);
        assertThat(Totp.step(RFC_SECRET, code, Instant.ofEpochSecond(second))).hasValue(second / 30);
    }

    @Test
    void a_clock_may_be_half_a_minute_wrong_and_no_more() {
        String code = Totp.code(RFC_SECRET, 100);
        assertThat(Totp.step(RFC_SECRET, code, Instant.ofEpochSecond(99 * 30))).hasValue(100);
        assertThat(Totp.step(RFC_SECRET, code, Instant.ofEpochSecond(101 * 30 + 29)))
                .hasValue(100);
        assertThat(Totp.step(RFC_SECRET, code, Instant.ofEpochSecond(102 * 30))).isEmpty();
        assertThat(Totp.step(RFC_SECRET, code, Instant.ofEpochSecond(99 * 30 - 1)))
                .isEmpty();
    }

    @Test
    void what_people_type_may_have_a_gap_and_may_be_nonsense() {
        String code = Totp.code(RFC_SECRET, 100);
        Instant now = Instant.ofEpochSecond(3000);
        assertThat(Totp.step(RFC_SECRET, code.substring(0, 3) + " " + code.substring(3), now))
                .isPresent();
        assertThat(Totp.step(RFC_SECRET, "", now)).isEmpty();
        assertThat(Totp.step(RFC_SECRET, "١٢٣٤٥٦", now)).isEmpty();
    }

    @Test
    void the_address_for_the_app_holds_any_name() {
        assertThat(Totp.address("ABC", "Zoë O'Neill & co"))
                .isEqualTo(
                        "otpauth://totp/Out-of-hours%20rota:Zo%C3%AB%20O%27Neill%20%26%20co?secret=ABC&issuer=Out-of-hours%20rota");
        assertThat(Totp.newSecret()).matches("[A-Z2-7]{32}").isNotEqualTo(Totp.newSecret());
    }
}
