package ooh.exact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The compensatory rest that one person's overridden duties owe, in minutes, and how much of it is missing. */
record OwedRest(AloneRules alone, long restMinutes, List<Stretch> posts, List<Work> carried) {
    /** What is missing after each overridden duty, less what is missing there without the duties of this week. */
    long missing(List<Work> duties) {
        List<Work> all = Stream.concat(duties.stream(), carried.stream()).toList();
        long missing = 0;
        for (Work duty : all) {
            if (duty.restOverridden()) {
                long pastMending = duty.carriedOver() ? compensationShort(duty, carried, 0) : 0;
                long owedForWeek = duty.equals(lastOverridden(duties))
                        ? alone.weeklyRestShort(duties, any -> true)
                                - alone.weeklyRestShort(duties, work -> !work.restOverridden())
                        : 0;
                missing += Math.max(0, compensationShort(duty, all, owedForWeek) - pastMending);
            }
        }
        return missing;
    }

    private static @Nullable Work lastOverridden(List<Work> duties) {
        return duties.stream()
                .filter(Work::restOverridden)
                .max(Comparator.comparing(duty -> duty.span().from()))
                .orElse(null);
    }

    private long compensationShort(Work duty, List<Work> duties, long owedForWeek) {
        Stretch span = duty.span();
        List<Stretch> work = new ArrayList<>(posts);
        duties.stream().filter(other -> !other.equals(duty)).map(Work::span).forEach(work::add);
        Stretch before = WorkPeriods.before(span, work, restMinutes);
        long owed = before == null ? 0 : alone.restShort(before, span);
        long missing = comesTooSoon(span, owed + owedForWeek, work);
        for (Stretch post : posts) {
            missing += post.from() < span.to() ? 0 : comesTooSoon(post, alone.restShort(span, post), work);
        }
        return missing;
    }

    private long comesTooSoon(Stretch after, long owed, List<Stretch> work) {
        OptionalLong next = work.stream()
                .filter(other -> other.from() >= after.to())
                .mapToLong(Stretch::from)
                .min();
        boolean nothing = owed <= 0 || next.isEmpty();
        return nothing ? 0 : Math.max(0, restMinutes + owed - (next.getAsLong() - after.to()));
    }
}
