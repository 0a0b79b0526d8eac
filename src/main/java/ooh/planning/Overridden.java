package ooh.planning;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ooh.time.Span;

/**
 * A duty for which a coordinator overrode the rest rules, with the daytime posts of its person around it. The rest that was
 * missing is owed on top of the daily rest before the next period of work (Working Time Regulations 1998, regulation 24):
 * what was missing before the duty, after the duty; what was missing between it and a post after it, after that post. In
 * elapsed minutes. {@code weekOwed} is the rest of the duty's week, where it is the last overridden one in it and so owes
 * what they all took of that.
 */
record Overridden(String shiftId, Worker worker, List<Span> posts, Rest rest, Optional<RestOfWeek> weekOwed) {
    /** A stretch after whose end so many minutes of rest are owed besides the daily rest. */
    private record Debt(Span work, long minutes) {}

    boolean isRestMissing(PlannedShift duty, List<PlannedShift> duties) {
        return restMissing(duty, duties) > 0;
    }

    /** What is missing from the duties of other weeks alone is past mending. */
    long restMissing(PlannedShift duty, List<PlannedShift> duties) {
        long pastMending = duty.isOfThisWeek()
                ? 0
                : missing(
                        duty,
                        duties.stream().filter(other -> !other.isOfThisWeek()).toList());
        return Math.max(0, missing(duty, duties) - pastMending);
    }

    private long missing(PlannedShift duty, List<PlannedShift> duties) {
        List<Span> work = Stream.concat(
                        posts.stream(),
                        duties.stream()
                                .filter(other -> !other.id().equals(shiftId))
                                .map(PlannedShift::span))
                .toList();
        return debts(duty, duties, work)
                .filter(debt -> debt.minutes() > 0)
                .mapToLong(debt -> missing(debt, work))
                .sum();
    }

    private Stream<Debt> debts(PlannedShift duty, List<PlannedShift> duties, List<Span> work) {
        long before = rest.missingMinutesBefore(duty.span(), work);
        long inWeek = weekOwed.map(week -> week.owed(duties)).orElse(0L);
        return Stream.concat(
                Stream.of(new Debt(duty.span(), before + inWeek)),
                posts.stream()
                        .filter(post -> !post.from().isBefore(duty.to()))
                        .map(post -> new Debt(post, rest.missingMinutes(duty.span(), post))));
    }

    /** By how much the first work after it comes too soon. */
    private long missing(Debt debt, List<Span> work) {
        return work.stream()
                .filter(next -> !next.from().isBefore(debt.work().to()))
                .mapToLong(next ->
                        rest.restMinutes() + debt.minutes() - debt.work().gapMinutes(next))
                .max()
                .stream()
                .map(missing -> Math.max(0, missing))
                .sum();
    }
}
