package ooh.rota;

import java.util.List;
import ooh.time.Week;

/** A published version of a week's rota. It never changes; stand-ins lie on top of it, see {@link Duties}. */
public record PublishedRota(Publication publication, List<Assignment> assignments) {
    public PublishedRota {
        assignments = List.copyOf(assignments);
    }

    public Week week() {
        return publication.week();
    }
}
