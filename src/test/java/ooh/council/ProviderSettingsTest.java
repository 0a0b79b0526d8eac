package ooh.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import ooh.council.RoleClaims.PersonBy;
import ooh.problem.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderSettingsTest {
    private static final RoleClaims CLAIMS = new RoleClaims("roles", Map.of("a", "MASH"), "email", PersonBy.EMAIL);

    @Test
    void without_an_issuer_council_accounts_are_off() {
        assertThat(new ProviderSettings(CLAIMS, "", "", "", "").areOn()).isFalse();
        assertThat(new ProviderSettings(RoleClaims.NONE, null, null, null, null).areOn())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://id.example.org/council/v2.0", "http://127.0.0.1:8080/realms/x", "http://localhost:9/x"})
    void an_issuer_is_an_https_address_or_on_this_machine(String issuer) {
        assertThat(new ProviderSettings(CLAIMS, issuer, "ooh", "", "").areOn()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            http://id.example.org | ooh | OOH_OIDC_ISSUER: "http://id.example.org" is not an address such as
            id.example.org | ooh | OOH_OIDC_ISSUER
            https://id.example.org?x=1 | ooh | OOH_OIDC_ISSUER
            https://me:word@id.example.org | ooh | OOH_OIDC_ISSUER
            https:// id | ooh | OOH_OIDC_ISSUER
            https://id.example.org | none | OOH_OIDC_CLIENT_ID: is missing
            none | ooh | OOH_OIDC_ISSUER: is missing
            """)
    void a_fault_stops_the_start_with_one_sentence_and_without_the_secret(
            String issuer, String client, String sentence) {
        assertThatThrownBy(() -> new ProviderSettings(CLAIMS, issuer, client, "s3cret-of-ours", ""))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("s3cret-of-ours");
    }

    @Test
    void a_provider_by_whom_nobody_would_have_a_role_stops_the_start() {
        assertThatThrownBy(() -> new ProviderSettings(RoleClaims.NONE, "https://id.example.org", "ooh", "", ""))
                .hasMessageContaining("config/sign-in.yml: says no role of anybody");
    }

    @Test
    void a_claim_may_be_nested_or_have_dots_in_its_name() {
        RoleClaims nested = new RoleClaims("realm_access.roles", Map.of("a", "MASH"), "email", PersonBy.EMAIL);
        assertThat(nested.role(Map.of("realm_access", Map.of("roles", java.util.List.of("a")))))
                .hasValue("MASH");
        assertThat(nested.role(Map.of("realm_access.roles", "a"))).hasValue("MASH");
        assertThat(nested.role(Map.of("realm_access", "a"))).isEmpty();
    }
}
