package ooh.leave;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import ooh.problem.Faults;

/**
 * Takes a calendar file apart into its content lines (RFC 5545, 3.1): UTF-8, folded lines put together, each with the
 * number of the line on which it begins. It works on the bytes line by line, so that a file costs no more than itself.
 */
final class ContentLines {
    /** A picture in a line is long; what is longer than this is no calendar. */
    private static final int LONGEST = 200_000;

    private static final int BYTE_ORDER_MARK = 3;

    private final byte[] file;
    private final Faults faults;
    private final Consumer<ContentLine> each;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);

    /** The content line that is being put together: its bytes, how many, and where it began. */
    private byte[] unfolded = new byte[256];

    private int length;
    private int beganOn;

    private ContentLines(byte[] file, Faults faults, Consumer<ContentLine> each) {
        this.file = file;
        this.faults = faults;
        this.each = each;
    }

    /** Hands over every line that can be read, in order; what can not be read is a fault. */
    static void read(byte[] file, Faults faults, Consumer<ContentLine> each) {
        new ContentLines(file, faults, each).read();
    }

    private void read() {
        int from = beginsWithByteOrderMark() ? BYTE_ORDER_MARK : 0;
        int number = 0;
        while (from < file.length) {
            number++;
            int end = from;
            while (end < file.length && file[end] != '\n' && file[end] != '\r') {
                end++;
            }
            take(number, from, end);
            boolean carriageReturnAndLineFeed = end + 1 < file.length && file[end] == '\r' && file[end + 1] == '\n';
            from = end + (carriageReturnAndLineFeed ? 2 : 1);
        }
        finish();
    }

    /** A line that begins with a space or a tab goes on with the one before; an empty one means nothing. */
    private void take(int number, int from, int end) {
        boolean continues = from < end && (file[from] == ' ' || file[from] == '\t') && beganOn > 0;
        if (!continues) {
            finish();
            beganOn = number;
        }
        int begin = continues ? from + 1 : from;
        int more = Math.min(end - begin, LONGEST + 1 - length);
        if (length + more > unfolded.length) {
            unfolded = Arrays.copyOf(unfolded, Math.max(length + more, 2 * unfolded.length));
        }
        System.arraycopy(file, begin, unfolded, length, more);
        length += more;
    }

    private void finish() {
        if (length > 0) {
            try {
                String text = text();
                if (!text.isBlank()) {
                    each.accept(ContentLine.read(beganOn, text));
                }
            } catch (BadLine bad) {
                bad.tell(faults);
            }
        }
        length = 0;
    }

    private String text() {
        if (length > LONGEST) {
            throw new BadLine(beganOn, "it is longer than " + LONGEST + " bytes");
        }
        boolean ascii = true;
        for (int i = 0; i < length; i++) {
            if (unfolded[i] == 0) {
                throw new BadLine(beganOn, "it holds a character NUL, so this is not a text file or it was damaged");
            }
            ascii &= unfolded[i] > 0;
        }
        if (ascii) {
            return new String(unfolded, 0, length, StandardCharsets.US_ASCII);
        }
        try {
            return utf8.decode(ByteBuffer.wrap(unfolded, 0, length)).toString();
        } catch (CharacterCodingException e) {
            throw new BadLine(beganOn, "it is not UTF-8; save the file as UTF-8 and send it again");
        }
    }

    private boolean beginsWithByteOrderMark() {
        return file.length >= BYTE_ORDER_MARK
                && file[0] == (byte) 0xEF
                && file[1] == (byte) 0xBB
                && file[2] == (byte) 0xBF;
    }
}
