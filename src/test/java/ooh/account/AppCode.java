package ooh.account;

import java.time.Instant;

/** What a person's app shows at a moment, for tests of other rooms. */
public final class AppCode {
    private static final int STEP_SECONDS = 30;

    private AppCode() {}

    public static String at(String secret, Instant now) {
        return Totp.code(secret, now.getEpochSecond() / STEP_SECONDS);
    }
}
