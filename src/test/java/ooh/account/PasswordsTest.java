package ooh.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.util.encoders.Hex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    private static final Passwords PASSWORDS = new Passwords();

    @Test
    void a_hash_holds_its_parameters_and_a_salt_of_its_own() {
        String hash = PASSWORDS.hash("three words together");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("three");
        assertThat(PASSWORDS.hash("three words together")).isNotEqualTo(hash);
        assertThat(PASSWORDS.matches("three words together", hash)).isTrue();
        assertThat(PASSWORDS.matches("three words togethe", hash)).isFalse();
        assertThat(PASSWORDS.matches("Three words together", hash)).isFalse();
    }

    @Test
    void a_hash_made_with_other_parameters_still_holds() {
        // From the reference implementation: echo -n "password" | argon2 somesalt -id -t 2 -k 65536 -p 1
        String hash = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(PASSWORDS.matches("password", hash)).isTrue();
        assertThat(PASSWORDS.matches("Password", hash)).isFalse();
    }

    @Test
    void the_same_letters_typed_on_another_keyboard_are_the_same_password() {
        String hash = PASSWORDS.hash("Zo\u00EB drinks tea");
        assertThat(PASSWORDS.matches("Zoe\u0308 drinks tea", hash)).isTrue();
    }

    @Test
    void where_there_is_no_hash_nothing_matches_after_the_same_work() {
        assertThat(PASSWORDS.matches("nobody has this password", null)).isFalse();
        String hash = PASSWORDS.hash("three words together");
        long known = nanos(() -> PASSWORDS.matches("wrong", hash));
        long unknown = nanos(() -> PASSWORDS.matches("wrong", null));
        assertThat((double) unknown / known).isBetween(0.3, 3.0);
    }

    @Test
    void many_at_once_wait_for_a_place_and_all_are_served() throws Exception {
        String hash = PASSWORDS.hash("three words together");
        ExecutorService threads = Executors.newFixedThreadPool(10);
        try {
            List<Future<Boolean>> all = java.util.stream.IntStream.range(0, 10)
                    .mapToObj(i -> threads.submit(() -> PASSWORDS.matches("three words together", hash)))
                    .toList();
            for (Future<Boolean> one : all) {
                assertThat(one.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
    }

    /** RFC 9106, 5.3. */
    @Test
    void the_library_computes_the_tag_of_the_standard() {
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withIterations(3)
                .withMemoryAsKB(32)
                .withParallelism(4)
                .withSalt(Hex.decode("02".repeat(16)))
                .withSecret(Hex.decode("03".repeat(8)))
                .withAdditional(Hex.decode("04".repeat(12)))
                .build());
        byte[] tag = new byte[32];
        argon.generateBytes(Hex.decode("01".repeat(32)), tag);
        assertThat(Hex.toHexString(tag)).isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eleven char",
                "",
                "Password1234",
                "PASSWORD!!!!!",
                "qwertyuiop12",
                "123456789012",
                "aaaaaaaaaaaaaa",
                "ababababababab",
                "socialworker",
                "amin.khan is me",
                "I am AMIN.KHAN"
            })
    void what_is_short_or_tried_first_or_one_s_own_name_is_refused(String password) {
        assertThat(PasswordRules.fault(password, "amin.khan@example.org")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "twelve chars",
                "lilac tractor seven",
                "all-lower-case-words",
                "mae'r gath ar y bwrdd",
                "ẹyẹ ńlá fò lókè"
            })
    void whatever_else_is_long_is_taken_without_a_rule_on_signs(String password) {
        assertThat(PasswordRules.fault(password, "amin.khan@example.org")).isEmpty();
    }

    @Test
    void a_password_without_end_is_refused() {
        assertThat(PasswordRules.fault("abcdefg ".repeat(20), "amin")).isPresent();
    }

    private static long nanos(Runnable work) {
        work.run();
        long from = System.nanoTime();
        for (int i = 0; i < 3; i++) {
            work.run();
        }
        return System.nanoTime() - from;
    }
}
