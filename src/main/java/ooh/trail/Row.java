package ooh.trail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A row of the trail. Its hash is SHA-256 over the hash before and every field, each as its length and its bytes (like a
 * netstring), so that no two different rows are the same text.
 */
record Row(
        long seq,
        Instant at,
        String who,
        String role,
        @Nullable String person,
        String from,
        Change change,
        String hash) {
    private static final String FORM = "ooh-trail-1";

    /** The next row of a chain that ends at {@code seq - 1} with that hash. */
    static Row after(String hashBefore, long seq, Instant at, Actor actor, Change change) {
        Row open = new Row(
                seq,
                at.truncatedTo(ChronoUnit.MICROS), // as the databases keep it
                Plain.text(actor.id(), 100),
                Plain.text(actor.role(), 40),
                actor.person() == null ? null : Plain.text(actor.person(), 40),
                Plain.text(actor.from(), 64),
                Plain.change(change),
                "");
        return open.hashed(open.hashAfter(hashBefore));
    }

    /** What the hash of this row must be where the row before has that one. */
    String hashAfter(String hashBefore) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String field : Arrays.asList(
                FORM,
                hashBefore,
                Long.toString(seq),
                at.toString(),
                who,
                role,
                person,
                from,
                change.operation(),
                change.subject(),
                change.before(),
                change.after(),
                change.why())) {
            put(field, bytes);
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private Row hashed(String its) {
        return new Row(seq, at, who, role, person, from, change, its);
    }

    private static void put(@Nullable String field, ByteArrayOutputStream to) {
        if (field == null) {
            to.writeBytes("-,".getBytes(StandardCharsets.US_ASCII));
            return;
        }
        byte[] text = field.getBytes(StandardCharsets.UTF_8);
        to.writeBytes((text.length + ":").getBytes(StandardCharsets.US_ASCII));
        to.writeBytes(text);
        to.write(',');
    }
}
