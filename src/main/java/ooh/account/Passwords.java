package ooh.account;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import ooh.problem.Unavailable;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Hashes passwords with Argon2id (RFC 9106), by the OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane. The
 * parameters stand with each hash, so that they can grow. At most four are computed at once, for each takes its memory.
 */
@Singleton
class Passwords {
    static final int KIBIBYTES = 19 * 1024;
    static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int AT_ONCE = 4;
    private static final int LONGEST_WAIT_SECONDS = 10;

    private final SecureRandom random = new SecureRandom();
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final String nobodys = hash("nobody has this password");

    /** In the usual form {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}. */
    final String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return "$argon2id$v=19$m=" + KIBIBYTES + ",t=" + PASSES + ",p=" + LANES + "$" + base64(salt) + "$"
                + base64(computed(password, salt, KIBIBYTES, PASSES, LANES));
    }

    /** Whether this is the password; where there is none, the same work is done for nothing. */
    boolean matches(String password, @Nullable String hash) {
        String[] parts = (hash == null ? nobodys : hash).split("[$,=]");
        byte[] salt = Base64.getDecoder().decode(parts[10]);
        byte[] wanted = Base64.getDecoder().decode(parts[11]);
        byte[] found = computed(
                password, salt, Integer.parseInt(parts[5]), Integer.parseInt(parts[7]), Integer.parseInt(parts[9]));
        return MessageDigest.isEqual(wanted, found) && hash != null;
    }

    private byte[] computed(String password, byte[] salt, int kibibytes, int passes, int lanes) {
        takePlace();
        try {
            Argon2BytesGenerator argon = new Argon2BytesGenerator();
            argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(kibibytes)
                    .withIterations(passes)
                    .withParallelism(lanes)
                    .withSalt(salt)
                    .build());
            byte[] hash = new byte[HASH_BYTES];
            // The same password whichever keyboard typed it (NIST SP 800-63B, 3.1.1.2).
            argon.generateBytes(Normalizer.normalize(password, Form.NFKC).getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Unavailable(
                "You can not be signed in just now, because too many people sign in at once. Try again in a minute.",
                new IllegalStateException("All places for hashing are taken."));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
