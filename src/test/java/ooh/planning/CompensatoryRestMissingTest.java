package ooh.planning;

import static ooh.planning.Fixtures.BANK_MEMBER;
import static ooh.planning.Fixtures.BELL;
import static ooh.planning.Fixtures.CALENDAR;
import static ooh.planning.Fixtures.SHAW;
import static ooh.planning.Fixtures.WEEKLY_REST;
import static ooh.planning.Fixtures.duty;
import static ooh.planning.Fixtures.ofAnotherWeek;
import static ooh.planning.Fixtures.on;
import static ooh.planning.Fixtures.span;
import static ooh.planning.Fixtures.terms;
import static ooh.planning.Fixtures.the;
import static ooh.planning.Fixtures.withWeeks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ooh.staff.Tier;
import ooh.time.Span;
import ooh.time.Week;
import org.junit.jupiter.api.Test;

/** An evening that ends at 22:00, and a duty from 07:00 to 15:00 in spite of it: two hours are owed besides the eleven. */
class CompensatoryRestMissingTest {
    private static final PlannedShift EVENING = duty("e", SHAW, span("2026-12-22", "14:00", "22:00"));
    private static final PlannedShift EARLY =
            duty("m", SHAW, span("2026-12-23", "07:00", "15:00")).restOverriddenFor("shaw");

    private static Overridden overridden(PlannedShift duty, Span... posts) {
        return new Overridden(duty.id(), duty.worker(), List.of(posts), Fixtures.WEIGHTS.rest(), Optional.empty());
    }

    @Test
    void the_override_silences_the_rest_before_its_duty_and_not_that_before_another() {
        the(RotaRules::restTooShort).given(EVENING, EARLY).penalizesBy(0);
        the(RotaRules::restTooShort)
                .given(EARLY, duty("n", SHAW, span("2026-12-24", "01:00", "09:00")))
                .penalizesBy(60);
    }

    @Test
    void thirteen_hours_after_it_are_enough() {
        the(RotaRules::compensatoryRestMissing)
                .given(overridden(EARLY), EVENING, EARLY, duty("n", SHAW, span("2026-12-24", "04:00", "09:00")))
                .penalizesBy(0);
    }

    @Test
    void a_minute_less_is_missing_whichever_id_comes_first() {
        the(RotaRules::compensatoryRestMissing)
                .given(overridden(EARLY), EVENING, EARLY, duty("n", SHAW, span("2026-12-24", "03:59", "09:00")))
                .penalizesBy(1);
        the(RotaRules::compensatoryRestMissing)
                .given(overridden(EARLY), EVENING, EARLY, duty("a", SHAW, span("2026-12-24", "03:59", "09:00")))
                .penalizesBy(1);
    }

    @Test
    void only_the_next_work_has_to_wait_and_a_daytime_post_is_work() {
        the(RotaRules::compensatoryRestMissing)
                .given(
                        overridden(EARLY, span("2026-12-24", "02:00", "03:00")),
                        EVENING,
                        EARLY,
                        duty("n", SHAW, span("2026-12-24", "03:00", "09:00")))
                .penalizesBy(120);
    }

    @Test
    void what_is_missing_before_a_post_is_owed_after_it() {
        PlannedShift late =
                duty("l", SHAW, span("2026-12-22", "18:00", "00:00")).restOverriddenFor("shaw");
        the(RotaRules::compensatoryRestMissing)
                .given(
                        overridden(late, span("2026-12-23", "09:00", "17:00"), span("2026-12-24", "06:00", "14:00")),
                        late)
                .penalizesBy(0);
        the(RotaRules::compensatoryRestMissing)
                .given(
                        overridden(late, span("2026-12-23", "09:00", "17:00"), span("2026-12-24", "05:00", "14:00")),
                        late)
                .penalizesBy(60);
    }

    @Test
    void what_several_pieces_before_it_leave_missing_together_is_owed() {
        PlannedShift morning = duty("a", SHAW, span("2026-12-26", "06:00", "10:00"));
        PlannedShift noon = duty("b", SHAW, span("2026-12-26", "12:00", "15:00"));
        // 16 hours from 06:00, of which each two pieces are lawful together: three too many.
        PlannedShift late =
                duty("c", SHAW, span("2026-12-26", "21:00", "22:00")).restOverriddenFor("shaw");
        the(RotaRules::compensatoryRestMissing)
                .given(overridden(late), morning, noon, late, duty("d", SHAW, span("2026-12-27", "12:00", "13:00")))
                .penalizesBy(0);
        the(RotaRules::compensatoryRestMissing)
                .given(overridden(late), morning, noon, late, duty("d", SHAW, span("2026-12-27", "11:59", "13:00")))
                .penalizesBy(1);
    }

    @Test
    void without_a_rest_that_was_too_short_nothing_is_owed() {
        the(RotaRules::compensatoryRestMissing)
                .given(overridden(EARLY), EARLY, duty("n", SHAW, span("2026-12-24", "02:00", "09:00")))
                .penalizesBy(0);
    }

    @Test
    void somebody_elses_duty_is_not_held_back_and_the_override_is_not_theirs() {
        the(RotaRules::compensatoryRestMissing)
                .given(overridden(EARLY), EVENING, EARLY, duty("n", BELL, span("2026-12-24", "02:00", "09:00")))
                .penalizesBy(0);
        PlannedShift bells =
                duty("m", BELL, span("2026-12-23", "07:00", "15:00")).restOverriddenFor("shaw");
        the(RotaRules::restTooShort)
                .given(duty("e", BELL, span("2026-12-22", "14:00", "22:00")), bells)
                .penalizesBy(120);
        the(RotaRules::compensatoryRestMissing)
                .given(overridden(EARLY), EVENING, bells, duty("n", SHAW, span("2026-12-24", "02:00", "09:00")))
                .penalizesBy(0);
    }

    @Test
    void a_shift_that_nobody_has_owes_nothing_and_is_owed_nothing() {
        the(RotaRules::compensatoryRestMissing)
                .given(overridden(EARLY), EVENING, EARLY, duty("n", null, span("2026-12-24", "02:00", "09:00")))
                .penalizesBy(0);
    }

    @Test
    void a_debt_comes_over_the_edge_of_the_week_and_one_between_other_weeks_is_past_mending() {
        PlannedShift saturday = ofAnotherWeek("s", Tier.MANAGER, SHAW, span("2026-12-19", "14:00", "22:00"));
        PlannedShift sunday = ofAnotherWeek("t", Tier.MANAGER, SHAW, span("2026-12-20", "08:00", "20:00"))
                .restOverriddenFor("shaw");
        the(RotaRules::compensatoryRestMissing)
                .given(overridden(sunday), saturday, sunday, duty("m", SHAW, span("2026-12-21", "07:00", "15:00")))
                .penalizesBy(60);
        the(RotaRules::compensatoryRestMissing)
                .given(overridden(sunday, span("2026-12-21", "07:00", "15:00")), saturday, sunday)
                .penalizesBy(0);
    }

    @Test
    void what_the_weekly_rest_lacks_is_owed_too() {
        Worker everyDay = on(
                "every-day",
                terms(
                        LocalDate.parse("2026-12-14")
                                .datesUntil(LocalDate.parse("2026-12-28"))
                                .filter(day -> !day.equals(LocalDate.parse("2026-12-26")))
                                .flatMap(day -> Stream.of(span(day.toString(), "09:00", "17:00")))
                                .toList(),
                        WEEKLY_REST,
                        BANK_MEMBER.workingTime()));
        PlannedShift saturday =
                duty("a", everyDay, span("2026-12-26", "09:00", "17:00")).restOverriddenFor("every-day");
        Overridden overridden = new Overridden(
                "a",
                everyDay,
                List.of(span("2026-12-27", "09:00", "17:00")),
                Fixtures.WEIGHTS.rest(),
                Optional.of(new RestOfWeek(WEEKLY_REST, everyDay.terms().posts())));
        the(RotaRules::weeklyRestTooShort).given(withWeeks(saturday)).penalizesBy(0);
        the(RotaRules::compensatoryRestMissing).given(overridden, saturday).penalizesBy(11 * 60 + 8 * 60 - 16 * 60);
    }

    @Test
    void what_the_weekly_rest_of_the_week_before_lacks_is_owed_over_the_edge() {
        Span before = CALENDAR.span(Week.parse("2026-12-14"));
        Span fortnight = CALENDAR.span(Week.parse("2026-12-07")).hull(before);
        PlannedShift[] evenings = LocalDate.parse("2026-12-07")
                .datesUntil(LocalDate.parse("2026-12-20"))
                .map(day -> ofAnotherWeek("e" + day, Tier.MANAGER, SHAW, span(day.toString(), "13:00", "01:00")))
                .toArray(PlannedShift[]::new);
        PlannedShift sunday = ofAnotherWeek("s", Tier.MANAGER, SHAW, span("2026-12-20", "13:00", "01:00"))
                .restOverriddenFor("shaw");
        // Twelve free hours of 24: twelve are owed besides the eleven, so nothing may begin before Tuesday 00:00.
        Overridden owing = new Overridden(
                sunday.id(),
                SHAW,
                List.of(),
                Fixtures.WEIGHTS.rest(),
                Optional.of(new RestOfWeek(Fixtures.WEIGHTS.weeklyRest(before, fortnight), List.of())));
        the(RotaRules::compensatoryRestMissing)
                .given(facts(evenings, owing, sunday, duty("m", SHAW, span("2026-12-22", "00:00", "06:00"))))
                .penalizesBy(0);
        the(RotaRules::compensatoryRestMissing)
                .given(facts(evenings, owing, sunday, duty("m", SHAW, span("2026-12-21", "17:00", "22:00"))))
                .penalizesBy(7 * 60);
    }

    private static Object[] facts(PlannedShift[] duties, Object... others) {
        return Stream.concat(Stream.of(duties), Stream.of(others)).toArray();
    }

    @Test
    void the_night_that_clocks_go_back_gives_an_hour_of_it_and_the_other_takes_one() {
        PlannedShift before = duty("e", SHAW, span("2026-10-23", "14:00", "22:00"));
        PlannedShift early =
                duty("m", SHAW, span("2026-10-24", "07:00", "15:00")).restOverriddenFor("shaw");
        the(RotaRules::compensatoryRestMissing)
                .given(overridden(early), before, early, duty("n", SHAW, span("2026-10-25", "03:00", "09:00")))
                .penalizesBy(0);
        PlannedShift friday = duty("e", SHAW, span("2027-03-26", "14:00", "22:00"));
        PlannedShift spring =
                duty("m", SHAW, span("2027-03-27", "07:00", "15:00")).restOverriddenFor("shaw");
        the(RotaRules::compensatoryRestMissing)
                .given(overridden(spring), friday, spring, duty("n", SHAW, span("2027-03-28", "04:00", "09:00")))
                .penalizesBy(60);
    }

    @Test
    void a_copy_remembers_whose_rest_was_overridden() {
        the(RotaRules::restTooShort).given(EVENING, EARLY.copy()).penalizesBy(0);
    }
}
