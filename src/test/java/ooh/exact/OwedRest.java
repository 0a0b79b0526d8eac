package ooh.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The compensatory rest that one person's overridden duties owe, in minutes, and how much of it is missing. */
record OwedRest(AloneRules alone, AuditWeek week, List<Stretch> posts, List<Work> carried) {
    /** What is missing after each overridden duty, less what is missing there without the duties of this week. */
    long missing(List<Work> duties) {
        List<Work> all = Stream.concat(duties.stream(), carried.stream()).toList();
        long missing = 0;
        for (Work duty : all) {
            if (duty.restOverridden()) {
                long pastMending = duty.carriedOver() ? compensationShort(duty, carried) : 0;
                missing += Math.max(0, compensationShort(duty, all) - pastMending);
            }
        }
        return missing;
    }

    /** Of the rest of the duty's week; the last overridden duty in it owes what they all took. */
    private long owedForWeek(Work duty, List<Work> duties) {
        Stretch sevenDays = duty.carriedOver() ? week.weekBefore : week.span;
        Stretch fourteen = duty.carriedOver() ? week.fortnightBefore : week.fortnight;
        boolean last = begins(duty, sevenDays)
                && duties.stream()
                        .noneMatch(other -> other.restOverridden()
                                && begins(other, sevenDays)
                                && other.span().from() > duty.span().from());
        List<Work> others =
                duties.stream().filter(work -> !work.restOverridden()).toList();
        return last
                ? alone.weeklyRestShort(sevenDays, fourteen, duties)
                        - alone.weeklyRestShort(sevenDays, fourteen, others)
                : 0;
    }

    private static boolean begins(Work work, Stretch in) {
        return work.span().from() >= in.from() && work.span().from() < in.to();
    }

    private long compensationShort(Work duty, List<Work> duties) {
        Stretch span = duty.span();
        List<Stretch> work = new ArrayList<>(posts);
        duties.stream().filter(other -> !other.equals(duty)).map(Work::span).forEach(work::add);
        Stretch before = WorkPeriods.before(span, work, restMinutes());
        long owed = before == null ? 0 : alone.restShort(before, span);
        long missing = comesTooSoon(span, owed + owedForWeek(duty, duties), work);
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
        return nothing ? 0 : Math.max(0, restMinutes() + owed - (next.getAsLong() - after.to()));
    }

    private long restMinutes() {
        return week.parameter("restMinutes");
    }
}
