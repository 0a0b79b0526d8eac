package ooh.leave;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import ooh.problem.Unreadable;
import org.assertj.core.api.Assertions;

/** A sound file with bytes, lines and values changed at random is read or refused with its line, soon, and nothing else. */
class CalendarFuzzTest {
    private static final String SOUND = new String(
            Ics.file(
                    Ics.LONDON_RULES,
                    Ics.event(
                            "DTSTART;TZID=GMT Standard Time:20261018T180000",
                            "DTEND;TZID=GMT Standard Time:20261018T220000",
                            "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TH;UNTIL=20270601T000000Z;WKST=MO",
                            "EXDATE;TZID=GMT Standard Time:20261101T180000",
                            "RDATE;VALUE=PERIOD:20261120T090000Z/PT2H",
                            "SEQUENCE:3"),
                    Ics.event("RECURRENCE-ID:20261022T170000Z", "DTSTART:20261023T170000Z", "DURATION:P1DT2H"),
                    Ics.named("two", "DTSTART;VALUE=DATE:20261224", "RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;BYSETPOS=1"),
                    "BEGIN:VFREEBUSY\nFREEBUSY;FBTYPE=BUSY:20261201T090000Z/PT1H\nEND:VFREEBUSY\n"),
            StandardCharsets.UTF_8);

    private static final List<String> WORDS = List.of(
            "99999999",
            "-1",
            "0",
            "BEGIN:VEVENT",
            "END:VEVENT",
            "FREQ=SECONDLY",
            "COUNT=999999999",
            "INTERVAL=9999",
            "BYDAY=53MO",
            "BYWEEKNO=-53",
            "00010101T000000",
            "99991231T235959Z",
            "P99999W",
            "/",
            ";",
            ":",
            "=",
            ",",
            "\"",
            "\r",
            "\n",
            "\n ",
            "\0",
            "TZID=X",
            "RANGE=THISANDFUTURE",
            "+1800",
            "-1800");

    @Property(tries = 3_000)
    void a_damaged_file_is_read_or_refused_with_its_line(@ForAll("damaged") byte[] file) {
        long began = System.nanoTime();
        try {
            BusyTimes.of(file, Ics.window(), Ics.LONDON);
        } catch (Unreadable refused) {
            Assertions.assertThat(refused.faults())
                    .isNotEmpty()
                    .allMatch(fault -> fault.field().matches("line [1-9]\\d*|more"));
        }
        Assertions.assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(1, 6))
                .as(CalendarFuzzTest::damage);
    }

    /** Puts a word in, cuts a piece out, or doubles one, so many times. */
    private static byte[] damage(long seed, int times) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(SOUND);
        for (int i = 0; i < times; i++) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(20));
            switch (random.nextInt(4)) {
                case 0 -> text.replace(from, to, WORDS.get(random.nextInt(WORDS.size())));
                case 1 -> text.delete(from, to);
                case 2 -> text.insert(from, text.substring(from, to));
                default -> text.setCharAt(from, (char) random.nextInt(256));
            }
            if (text.isEmpty()) {
                text.append(SOUND);
            }
        }
        return text.toString().getBytes(random.nextInt(8) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }
}
