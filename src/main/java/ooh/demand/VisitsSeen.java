package ooh.demand;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the log says of visits, in its sound hours, from the first contact on of which it says how it was handled: how many
 * {@code contacts} there were, of how many it is {@code said}, how many of these became {@code visits}; and of how many
 * visits the length is told ({@code timed}), and their {@code minutes} together.
 */
public record VisitsSeen(int contacts, int said, int visits, int timed, long minutes) {
    public static final VisitsSeen NONE = new VisitsSeen(0, 0, 0, 0, 0);

    /** {@code sound} is the log by the hour, in which the hours that can not be believed count as not observed. */
    static VisitsSeen of(List<Contact> log, HourLog sound) {
        Optional<Instant> first =
                log.stream().filter(VisitsSeen::isSaid).map(Contact::at).min(Comparator.naturalOrder());
        if (first.isEmpty()) {
            return NONE;
        }
        List<Contact> told = log.stream()
                .filter(contact -> !contact.at().isBefore(first.get()) && isSound(contact, sound))
                .toList();
        List<Contact> visits = told.stream().filter(VisitsSeen::isVisit).toList();
        return new VisitsSeen(
                told.size(),
                (int) told.stream().filter(VisitsSeen::isSaid).count(),
                visits.size(),
                (int) visits.stream().filter(visit -> visit.visitMinutes() > 0).count(),
                visits.stream().mapToLong(Contact::visitMinutes).sum());
    }

    /** Whether it says of half of the contacts at least; where only visits are marked, all that are not would be lost. */
    public boolean saysOfMost() {
        return said > 0 && 2 * said >= contacts;
    }

    /** A log without a word for it may still have the minutes. */
    private static boolean isVisit(Contact contact) {
        return contact.handled() == Handled.VISIT
                || contact.handled() == Handled.NOT_SAID && contact.visitMinutes() > 0;
    }

    private static boolean isSaid(Contact contact) {
        return contact.handled() == Handled.TELEPHONE || isVisit(contact);
    }

    private static boolean isSound(Contact contact, HourLog sound) {
        return sound.observed((int) Duration.between(sound.at(0), contact.at()).toHours()) > 0;
    }
}
