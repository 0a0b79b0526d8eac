package ooh.staff;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A practitioner: somebody on one or more banks, with limits, perhaps a standing daytime post, and perhaps an ASYE that
 * ends on a day. The id is the council's own and never changes; the telephone number is private to those who ring it, and
 * the e-mail address, where there is one, to the service that writes to it.
 */
public record Person(
        String id,
        String name,
        String phone,
        @Nullable String email,
        Set<String> banks,
        Limits limits,
        @Nullable DaytimePost post,
        @Nullable LocalDate asyeUntil) {
    /** What every mail server takes and a mailto address holds as it is; lengths as RFC 5321, 4.5.3.1 has them. */
    public static final Pattern EMAIL = Pattern.compile("(?=.{3,254}$)(?=[^@]{1,64}@)"
            + "[A-Za-z0-9_'&=~+-]+(\\.[A-Za-z0-9_'&=~+-]+)*"
            + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    public Person {
        banks = Collections.unmodifiableSet(new TreeSet<>(banks));
    }

    /** Somebody without an e-mail address. */
    public Person(
            String id,
            String name,
            String phone,
            Set<String> banks,
            Limits limits,
            @Nullable DaytimePost post,
            @Nullable LocalDate asyeUntil) {
        this(id, name, phone, null, banks, limits, post, asyeUntil);
    }

    /** The same person, with other limits. */
    public Person within(Limits other) {
        return new Person(id, name, phone, email, banks, other, post, asyeUntil);
    }

    /** The same person, with that e-mail address or none. */
    public Person writtenToAt(@Nullable String other) {
        return new Person(id, name, phone, other, banks, limits, post, asyeUntil);
    }

    public boolean isOnAny(Set<String> others) {
        return !Collections.disjoint(banks, others);
    }
}
