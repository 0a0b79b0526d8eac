package ooh.oncall;

import jakarta.inject.Singleton;
import ooh.rota.PublicationStore;
import ooh.rota.StandInStore;
import ooh.staff.StaffStore;
import ooh.time.Week;

/** Where the published weeks are read from. */
@FunctionalInterface
interface PublishedWeeks {
    Known during(Week first, Week last);

    /** As the database has them now. */
    @Singleton
    final class Kept implements PublishedWeeks {
        private final PublicationStore publications;
        private final StandInStore standIns;
        private final StaffStore staff;

        Kept(PublicationStore publications, StandInStore standIns, StaffStore staff) {
            this.publications = publications;
            this.standIns = standIns;
            this.staff = staff;
        }

        @Override
        public Known during(Week first, Week last) {
            return Known.of(publications.latest(first, last), standIns.during(first, last), staff.everyone());
        }
    }
}
