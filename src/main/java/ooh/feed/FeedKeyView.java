package ooh.feed;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import ooh.feed.FeedKey.Fetch;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;

/** A feed key as it is listed: never its secret. */
@Schema(name = "FeedKey")
record FeedKeyView(
        String id,
        @Schema(description = "person, tier or service") String of,

        @Schema(description = "the person's id or the tier") @Nullable
        String name,

        String label,
        @Nullable Long reminderMinutes,
        Instant madeAt,
        @Nullable Seen lastFetch) {
    /** When its feed was last asked for, and the newest publication of the service that was in it. */
    @Schema(name = "FeedKeySeen")
    record Seen(Instant at, @Nullable String week, @Nullable Integer publication) {}

    /** The secret and the address are in this answer and never in another. */
    @Schema(name = "NewFeedKey")
    record Made(String id, String key, String url, String webcal) {
        static Made of(FeedKeys.Made made) {
            return new Made(made.key().id(), made.secret(), made.url(), made.webcal());
        }
    }

    static FeedKeyView of(FeedKey key) {
        Scope scope = key.scope();
        return new FeedKeyView(
                key.id(),
                scope instanceof Scope.OfPerson ? "person" : scope instanceof Scope.OfTier ? "tier" : "service",
                scope instanceof Scope.OfPerson one
                        ? one.id()
                        : scope instanceof Scope.OfTier some ? some.tier().word() : null,
                key.wanted().label(),
                Optional.ofNullable(key.wanted().reminder())
                        .map(Duration::toMinutes)
                        .orElse(null),
                key.madeAt(),
                Optional.ofNullable(key.lastFetch()).map(FeedKeyView::seen).orElse(null));
    }

    private static Seen seen(Fetch fetch) {
        return new Seen(
                fetch.at(),
                Optional.ofNullable(fetch.week()).map(Week::toString).orElse(null),
                fetch.publication());
    }
}
