package ooh.feed;

import ooh.oncall.Place;
import ooh.rota.Duty;
import ooh.staff.Tier;

/** Whose duties a feed tells: one person's, one tier's, or all of the service's. */
sealed interface Scope {
    record OfPerson(String id) implements Scope {
        @Override
        public boolean tells(Place place) {
            return place.duties().stream().anyMatch(this::tells);
        }

        boolean tells(Duty duty) {
            return duty.person().equals(id);
        }
    }

    record OfTier(Tier tier) implements Scope {
        @Override
        public boolean tells(Place place) {
            return place.tier() == tier;
        }
    }

    record OfService() implements Scope {
        @Override
        public boolean tells(Place place) {
            return true;
        }
    }

    /** Whether any part of the place belongs into the feed. */
    boolean tells(Place place);
}
