package ooh.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import ooh.rota.Assignment;
import ooh.rota.DraftRota;
import ooh.rota.Publication;
import ooh.rota.RestOverride;
import ooh.rota.RotaCost;
import org.jspecify.annotations.Nullable;

/**
 * A draft as the API shows it, with what has been published of its week so far. {@code cautions} are those of the demand,
 * from which follows how many are wanted.
 */
record RotaView(
        String week,
        long version,
        List<ShiftView> shifts,
        List<PublicationView> publications,
        CostView cost,
        List<String> cautions) {
    static RotaView of(DraftRota draft, List<Publication> publications, RotaCost cost, List<String> cautions) {
        return new RotaView(
                draft.week().toString(),
                draft.version(),
                draft.assignments().stream().map(ShiftView::of).toList(),
                publications.stream().map(PublicationView::of).toList(),
                CostView.of(cost),
                cautions);
    }

    record ShiftView(
            String id,
            String tier,
            Instant from,
            Instant to,
            @Nullable String person,
            boolean pinned,

            @Schema(description = "A place that nobody misses while it is open: service.yml, spare")
            boolean spare,

            double expectedContacts,
            @Nullable OverrideView restOverride) {
        static ShiftView of(Assignment assignment) {
            return new ShiftView(
                    assignment.shift().id(),
                    assignment.shift().tier().word(),
                    assignment.shift().span().from(),
                    assignment.shift().span().to(),
                    assignment.person(),
                    assignment.pinned(),
                    assignment.shift().isSpare(),
                    Math.round(assignment.shift().expectedContacts() * 100) / 100.0,
                    OverrideView.of(assignment.restOverride()));
        }
    }

    /** That the rest rules are overridden for the duty: why, by whom and when. */
    record OverrideView(String reason, String by, Instant at) {
        static @Nullable OverrideView of(@Nullable RestOverride override) {
            return override == null ? null : new OverrideView(override.reason(), override.by(), override.madeAt());
        }
    }

    /** That a version was published: its number, when, by whom, and why it was where a reason was needed. */
    record PublicationView(int publication, Instant publishedAt, String by, String reason) {
        static PublicationView of(Publication publication) {
            return new PublicationView(
                    publication.number(), publication.publishedAt(), publication.by(), publication.reason());
        }
    }
}
