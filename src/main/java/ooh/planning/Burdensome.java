package ooh.planning;

import ooh.rota.Tally;

/** What weighs on whoever has it, by the kinds of burden that the rules share out. In elapsed minutes. */
interface Burdensome {
    Tally burden();

    default boolean isAtNight() {
        return nightMinutes() > 0;
    }

    default long nightMinutes() {
        return burden().nightMinutes();
    }

    default boolean isAtWeekend() {
        return weekendMinutes() > 0;
    }

    default long weekendMinutes() {
        return burden().weekendMinutes();
    }

    default boolean isOnBankHoliday() {
        return bankHolidayMinutes() > 0;
    }

    default long bankHolidayMinutes() {
        return burden().bankHolidayMinutes();
    }

    default boolean isInEvening() {
        return eveningMinutes() > 0;
    }

    default long eveningMinutes() {
        return burden().eveningMinutes();
    }
}
