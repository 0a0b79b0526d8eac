package ooh.access;

import java.time.Instant;
import java.time.LocalDate;
import ooh.time.ServiceCalendar;
import ooh.time.SpokenTime;
import org.jspecify.annotations.Nullable;

/** A key as the page of keys shows it, in words; one that opens nothing any more can not be revoked. */
public record KeyLine(
        String id, String label, String role, @Nullable String person, String used, String state, boolean holds) {
    static KeyLine of(KnownKey known, Instant now, ServiceCalendar calendar) {
        SpokenTime spoken = new SpokenTime(calendar.zone());
        KeyOwner owner = known.owner();
        Instant usedAt = known.lastUsedAt();
        return new KeyLine(
                owner.id(),
                owner.label(),
                Roles.word(owner.role()),
                owner.person(),
                usedAt == null ? "Not used yet" : "Last used " + spoken.datedMoment(usedAt),
                state(known, now, calendar, spoken),
                known.holdsAt(now));
    }

    private static String state(KnownKey known, Instant now, ServiceCalendar calendar, SpokenTime spoken) {
        if (known.revokedAt() != null) {
            return "Revoked " + spoken.datedMoment(known.revokedAt());
        }
        if (known.expiresAt() == null) {
            return "Until it is revoked";
        }
        LocalDate last = calendar.dayOf(known.expiresAt().minusNanos(1));
        return (known.holdsAt(now) ? "Until the end of " : "Expired after ") + spoken.date(last);
    }
}
