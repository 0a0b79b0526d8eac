package ooh.problem;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The version that a caller read, as {@code If-Match} brings it back and {@code ETag} handed it out (RFC 9110, 13.1.1). */
public final class ReadVersion {
    private ReadVersion() {}

    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** Nothing where the header is absent or {@code *}; refuses what we never handed out. */
    public static OptionalLong of(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return OptionalLong.empty();
        }
        String version = ifMatch.strip().replaceFirst("^W/", "").replaceAll("^\"|\"$", "");
        try {
            return OptionalLong.of(Long.parseLong(version));
        } catch (NumberFormatException e) {
            throw new Unreadable(
                    "The request",
                    "If-Match",
                    ifMatch + " is not an ETag of ours; send the one that came with what you read");
        }
    }

    /** Refuses where the version read is not the one that is there now; {@code what} names the thing, "The draft …". */
    public static void check(@Nullable String ifMatch, long now, String what) {
        OptionalLong read = of(ifMatch);
        if (read.isPresent() && read.getAsLong() != now) {
            throw new Moved(what + " can not be changed, because version " + read.getAsLong()
                    + " was read and it is now at version " + now + ". Read it again, then decide.");
        }
    }
}
