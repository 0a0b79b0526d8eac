package ooh.planning;

import static ooh.planning.Fixtures.CALENDAR;
import static ooh.planning.Fixtures.WEIGHTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import ooh.rota.Breach;
import ooh.rota.DraftRota;
import ooh.rota.Inspection;
import ooh.rota.Level;
import ooh.rota.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectionTest {
    private static final Planner PLANNER = new Planner(CALENDAR, WEIGHTS);
    private static final Inspection BROKEN = PLANNER.inspect(BrokenWeek.problem());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tierNotHeld | A. Shaw can not take Sun 27 December 17:00 to 22:00 (Grade I), because A. Shaw is on none of its banks (grade-i). Give it to somebody who is.
            workingWhileAbsent | A. Shaw is absent for 5 h of Thu 24 December 17:00 to 22:00 (social worker). Give it to somebody else.
            doubleBooked | A. Shaw has two shifts at once for 1 h: Sat 26 December 08:00 to 16:00 (social worker) and Sat 26 December 15:00 to 17:00 (social worker). Give one of them to somebody else.
            restTooShort | A. Shaw has 9 h rest before Sat 26 December 08:00 (11 h needed), after Fri 25 December 15:00 to 23:00 (social worker). Move one of the two duties.
            restBesidePostTooShort | A. Shaw has 10 h rest between Tue 22 December 17:00 to 23:00 (social worker) and the daytime post Wed 23 December 09:00 to 17:00 (11 h needed). Give the duty to somebody else.
            restBesidePostTooShort | A. Shaw has 0 h rest between the daytime post Tue 22 December 09:00 to 17:00 and Tue 22 December 17:00 to 23:00 (social worker) (11 h needed). Give the duty to somebody else.
            weekTooLong | A. Shaw would work 34 h in this week, 24 h above the limit of 10 h. Give one of the duties to somebody else.
            weeklyRestTooShort | N. Nash has too little weekly rest: 24 h without work in this week, or 48 h in this and the one before, are 8 h short. Give one of the duties to somebody else.
            averageWeekTooLong | N. Nash would work 59 h 45 min a week on average over 17 weeks, all jobs counted and days of absence left out; 60 h in this week are 60 h too many, and N. Nash has not opted out. Give one of the duties to somebody else.
            nightWorkAverageTooLong | N. Nash works at night, and would work 59 h 45 min a week on average over 17 weeks, all jobs counted and days of absence left out; 60 h in this week are 60 h too many. Give one of the duties to somebody else.
            tooManyNightsRunning | N. Nash works more than 3 nights running, 30 h of them too many. Give one of the nights to somebody else.
            asyeWithoutSocialWorker | N. Nash, in the assessed year, is on Mon 21 December 23:00 to Tue 09:00 (manager), and for 10 h of it no qualified social worker is on call. Cover that time, or give it to somebody else.
            asyeWithoutManager | N. Nash, in the assessed year, is on Mon 21 December 23:00 to Tue 09:00 (manager), and for 10 h of it no manager is on duty. Cover that time, or give it to somebody else.
            gradeIWithoutSocialWorker | A. Shaw is on Sun 27 December 17:00 to 22:00 (Grade I), and for 5 h of it no social worker is on call. Cover that time, or leave this shift open.
            gradeIWithoutManager | A. Shaw is on Sun 27 December 17:00 to 22:00 (Grade I), and for 5 h of it no manager is on duty. Cover that time, or leave this shift open.
            shiftUncovered | Mon 21 December 17:00 to 23:00 has no manager.
            contractedHoursUnused | K. Bell has 0 h in this week, 10 h below the contract of 10 h. Give K. Bell another shift if one is free.
            bankUsedBeforeCore | K. Bell has hours of the contract left (0 h of 10 h planned), yet A. Shaw of the bank has Tue 22 December 17:00 to 23:00 (social worker). Give it to K. Bell.
            dutyDear | A. Shaw has Tue 22 December 17:00 to 23:00 (social worker) for £75.00, £45.00 more than with whom on its banks it costs least. Give it to somebody cheaper who has room for it.
            hoursUnfair | A. Shaw has 34 h in this week and had 20 h 30 min in the 13 weeks before it, for a share of 10 h a week.
            weekendsUnfair | A. Shaw has 15 h at this weekend and had 10 h at those of the 13 weeks before it, for a share of 10 h a week.
            nightsUnfair | N. Nash has 42 h of night in this week and had 0 h in the 13 weeks before it, for a share of 100 h a week.
            bankHolidaysUnfair | A. Shaw has 8 h on bank holidays in this week and had 0 h in the 13 weeks before it, for a share of 10 h a week.
            eveningsUnfair | A. Shaw has 22 h of evening in this week and had 0 h in the 13 weeks before it, for a share of 10 h a week.
            backwardRotation | A. Shaw begins Fri 25 December 15:00 to 23:00 (social worker) 2 h earlier in the day than Thu 24 December 17:00 to 22:00 (social worker). Later duties after earlier ones are easier to bear.
            publishedDutyMoved | Mon 21 December 17:00 to 23:00 (manager) was published for K. Bell; now nobody has it. Tell K. Bell, or move it back.
            publishedDutyMoved | Tue 22 December 17:00 to 23:00 (social worker) was published for K. Bell; it is now A. Shaw's. Tell both, or move it back.
            nightAlone | L. Lund works Wed 23 December 23:00 to Thu 07:00 (manager) as a single night between days. Put another night beside it, or give it to somebody else.
            wishIgnored | A. Shaw would rather not work Tue 22 December 00:00 to Wed 00:00, and has 6 h of it on Tue 22 December 17:00 to 23:00 (social worker).
            wishNotGranted | A. Shaw would like to work Mon 21 December 17:00 to 22:00, and has no duty then.
            """)
    void each_breach_is_a_sentence_with_names_and_numbers(String rule, String sentence) {
        assertThat(BROKEN.breaches())
                .filteredOn(breach -> breach.rule().equals(rule))
                .extracting(Breach::sentence)
                .contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tooManyOfPattern | P. Pace has more shifts of a pattern than P. Pace may have: 1 too many. Give some to somebody else.
            patternMayNotFollow | P. Pace has Sat 26 December 10:00 to 16:00 (social worker) on the day after Fri 25 December 14:00 to 22:00 (social worker), and the one pattern may not follow the other. Give one of them to somebody else.
            plannedMinutesTooFew | I. Idle has 10 h less than the least that I. Idle is to have in the planned weeks. Give I. Idle another shift.
            plannedMinutesTooMany | P. Pace has 4 h more than the most that P. Pace may have in the planned weeks. Give one of the duties to somebody else.
            tooManyDaysRunning | P. Pace works too many days running: 1 too many. Give a day among them to somebody else.
            tooFewDaysRunning | P. Pace works too few days running between days off: 1 too few. Put more beside them, or give them to somebody else.
            tooFewDaysOff | P. Pace has too few days off running between days of work: 2 too few. Give the day before or after to somebody else.
            tooManyWeekends | P. Pace works at too many weekends: 1 too many. Give all of one to somebody else.
            spareTaken | Sun 27 December 14:00 to 22:00 is a spare place, and P. Pace has it. Leave it open if nobody is needed there.
            patternWishIgnored | P. Pace would rather not have late in Fri 25 December 00:00 to Sat 00:00, and has Fri 25 December 14:00 to 22:00 (social worker).
            patternWishNotGranted | P. Pace would like late in Mon 21 December 00:00 to Wed 00:00, and does not have it.
            """)
    void so_is_each_breach_of_a_line_of_days(String rule, String sentence) {
        assertThat(PLANNER.inspect(BrokenLine.problem()).breaches())
                .filteredOn(breach -> breach.rule().equals(rule))
                .extracting(Breach::sentence)
                .contains(sentence);
    }

    @Test
    void neither_a_telephone_number_nor_the_reason_of_an_absence_is_told() {
        assertThat(BROKEN.breaches())
                .extracting(Breach::sentence)
                .noneMatch(sentence -> sentence.contains("01632") || sentence.contains("secret"));
    }

    @Test
    void a_breach_names_its_people_its_shifts_and_by_how_much() {
        assertThat(BROKEN.breaches())
                .filteredOn(breach -> breach.rule().equals("restTooShort"))
                .contains(new Breach(
                        "restTooShort",
                        Level.HARD,
                        List.of("shaw"),
                        List.of("friday", "saturday"),
                        120,
                        "A. Shaw has 9 h rest before Sat 26 December 08:00 (11 h needed), after Fri 25 December 15:00 to"
                                + " 23:00 (social worker). Move one of the two duties."));
        assertThat(BROKEN.breaches())
                .filteredOn(breach -> breach.rule().equals("weekTooLong"))
                .extracting(Breach::shifts)
                .containsExactly(List.of("tuesday", "thursday", "friday", "saturday", "saturday-too", "sunday"));
    }

    @Test
    void breaches_come_hard_then_medium_then_soft() {
        assertThat(BROKEN.breaches()).extracting(Breach::level).isSortedAccordingTo(Comparator.naturalOrder());
    }

    @Test
    void amounts_times_weights_are_the_score() {
        assertThat(BROKEN.score())
                .isEqualTo(new Score(-penalty(Level.HARD), -penalty(Level.MEDIUM), -penalty(Level.SOFT)));
        Score byRule = PLANNER.scoreByRule(BrokenWeek.problem()).values().stream()
                .reduce(Score.PERFECT, (sum, score) -> sum.minus(Score.PERFECT.minus(score)));
        assertThat(byRule).isEqualTo(BROKEN.score());
    }

    @Test
    void it_is_an_inspection_of_that_week_and_version() {
        assertThat(BROKEN.week().toString()).isEqualTo("2026-12-21");
        assertThat(BROKEN.version()).isEqualTo(3);
    }

    @Test
    void inspecting_changes_nothing() {
        PlanningProblem problem = BrokenWeek.problem();
        DraftRota before = problem.draft();
        PLANNER.inspect(problem);
        assertThat(problem.draft()).isEqualTo(before);
        assertThat(PLANNER.inspect(problem)).isEqualTo(BROKEN);
    }

    private static long penalty(Level level) {
        return BROKEN.breaches(level).stream()
                .mapToLong(breach -> breach.amount() * WEIGHTS.weight(breach.rule()))
                .sum();
    }
}
