package ooh.rota;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import ooh.time.Week;

/** Reads who really works what, from the publications and stand-ins that are kept. */
@Singleton
public class DutyStore {
    private final PublicationStore publications;
    private final StandInStore standIns;

    DutyStore(PublicationStore publications, StandInStore standIns) {
        this.publications = publications;
        this.standIns = standIns;
    }

    /** The duties of the published weeks from first to last, both included. */
    public List<Duty> during(Week first, Week last) {
        List<StandIn> onTop = standIns.during(first, last);
        List<Duty> duties = new ArrayList<>();
        publications.latest(first, last).forEach(rota -> duties.addAll(Duties.of(rota, onTop)));
        return List.copyOf(duties);
    }
}
