package ooh.leave;

import java.util.List;
import ooh.problem.Fault;
import ooh.time.SpokenTime;
import org.jspecify.annotations.Nullable;

/** What a practitioner's own calendar says about when they are away: what waits for their word, and where it is read from. */
public record MyLeavePage(
        List<Line> proposals,
        @Nullable String address,
        String lastRead,
        String said,
        String typed,
        List<String> faults) {
    /** What accepting it does, in words. */
    public record Line(String id, String sentence) {}

    static MyLeavePage of(
            List<Proposal> proposals, @Nullable Subscription subscription, String said, SpokenTime spoken) {
        return new MyLeavePage(
                proposals.stream()
                        .map(one -> new Line(one.id(), one.sentence(spoken)))
                        .toList(),
                subscription == null ? null : subscription.url(),
                subscription == null ? "" : subscription.lastReading(),
                said,
                "",
                List.of());
    }

    /** Nothing was changed; what was typed stays. */
    MyLeavePage wrong(String stillTyped, List<Fault> found) {
        return new MyLeavePage(
                proposals,
                address,
                lastRead,
                "",
                stillTyped,
                found.stream()
                        .map(fault -> fault.field() + ": " + fault.message())
                        .toList());
    }
}
