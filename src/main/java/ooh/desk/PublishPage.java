package ooh.desk;

import java.util.List;
import ooh.rota.Breach;
import ooh.rota.DraftRota;
import ooh.rota.Gap;
import ooh.rota.Inspection;
import ooh.rota.Level;
import ooh.rota.ShiftChange;
import org.jspecify.annotations.Nullable;

/**
 * Before publishing: what forbids it, what needs a written reason, and what changes for whom since the last publication,
 * who will be told by the calendar that they subscribed or by e-mail.
 */
public record PublishPage(
        String week,
        long version,
        String title,
        String since,
        List<String> forbidden,
        List<String> gaps,
        List<ChangesPage.Row> changes,
        List<String> people,
        String reason,
        @Nullable String fault) {
    static PublishPage of(
            DraftRota draft,
            Inspection inspection,
            int publications,
            List<ShiftChange> changes,
            String reason,
            @Nullable String fault,
            RotaWords words) {
        ChangesPage told = ChangesPage.of(draft.week().toString(), draft.version(), "", "", changes, "", words);
        return new PublishPage(
                draft.week().toString(),
                draft.version(),
                "Publish the rota of the week of "
                        + words.spoken().date(draft.week().monday()),
                publications == 0 ? "This is its first publication." : "What changes since publication " + publications,
                inspection.breaches(Level.HARD).stream().map(Breach::sentence).toList(),
                inspection.gaps().stream().map(Gap::sentence).toList(),
                publications == 0 ? List.of() : told.rows(),
                publications == 0 ? List.of() : told.people(),
                reason,
                fault);
    }
}
