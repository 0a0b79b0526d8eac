package ooh.notice;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import ooh.feed.FeedEvent;
import org.jspecify.annotations.Nullable;

/** A late change that no calendar has fetched, as the coordinator is told of it. */
public record Notice(
        String sentence,
        String person,
        String name,
        String phone,
        String shift,
        Instant from,
        Instant to,
        @Schema(description = "new, changed or lost") String change,
        Instant changedAt,
        boolean subscribed,
        @Nullable Instant lastFetchedAt) {
    static Notice of(LateChange change, String sentence) {
        FeedEvent event = change.event();
        return new Notice(
                sentence,
                change.person().id(),
                change.person().name(),
                change.person().phone(),
                event.shift(),
                event.facts().span().from(),
                event.facts().span().to(),
                event.cancelled() ? "lost" : event.sequence() == 0 ? "new" : "changed",
                event.dutyChangedAt(),
                change.subscribed(),
                change.lastFetchedAt());
    }
}
