package ooh.planning;

import static ooh.planning.Fixtures.CALENDAR;
import static ooh.planning.Fixtures.WEIGHTS;
import static ooh.planning.Fixtures.person;
import static ooh.planning.Fixtures.span;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import ooh.cover.Shift;
import ooh.rota.CarriedOver;
import ooh.rota.DraftRota;
import ooh.staff.Absence;
import ooh.staff.Person;
import ooh.staff.Staff;
import ooh.staff.Tier;
import org.junit.jupiter.api.Test;

/** Four duties of one evening. Of each two next to each other somebody could have either; the first is open. */
class ChainTest {
    private static final List<Person> PEOPLE = List.of(
            person("first", "A. First", 600, "zero", "one"),
            person("second", "B. Second", 600, "one", "two"),
            person("third", "C. Third", 600, "two", "three"),
            person("fourth", "D. Fourth", 600, "three"));

    private static OfferedRota rota(Map<String, List<Absence>> absences) {
        DraftRota draft = DraftRota.covering(
                        SampleWeek.WEEK, List.of(evening("zero"), evening("one"), evening("two"), evening("three")))
                .giving("one", "first")
                .giving("two", "second")
                .giving("three", "third");
        PlanningProblem problem = new PlanningProblem(
                draft, new Staff(PEOPLE, absences, Map.of()), CarriedOver.NOTHING, Set.of(), Map.of());
        return new OfferedRota(Offers.of(new Layout(problem, CALENDAR, WEIGHTS).plan()), new RuleBook(WEIGHTS));
    }

    private static Shift evening(String bank) {
        return new Shift(
                bank,
                Tier.SOCIAL_WORKER,
                Set.of(bank),
                span(SampleWeek.WEEK.monday().toString(), "17:00", "22:00"),
                0.5);
    }

    private static int open(OfferedRota rota) {
        return rota.open(0);
    }

    @Test
    void each_passes_a_duty_on_until_one_has_room() {
        OfferedRota rota = rota(Map.of());
        assertThat(new Chain(rota, new SplittableRandom(1)).closes(open(rota))).isTrue();
        assertThat(rota.open()).isZero();
        assertThat(rota.holders).doesNotHaveDuplicates().doesNotContain(Offers.NOBODY);
        assertThat(rota.hard()).isZero();
    }

    @Test
    void where_nobody_has_room_all_stays_as_it_was() {
        Absence away = new Absence(CALENDAR.day(SampleWeek.WEEK.monday()), "leave");
        OfferedRota rota = rota(Map.of("fourth", List.of(away)));
        int[] before = rota.holders.clone();
        long softBefore = rota.soft();
        assertThat(new Chain(rota, new SplittableRandom(1)).closes(open(rota))).isFalse();
        assertThat(rota.holders).isEqualTo(before);
        assertThat(rota.soft()).isEqualTo(softBefore);
        assertThat(rota.hard()).isZero();
    }
}
