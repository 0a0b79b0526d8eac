package ooh.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.stream.uni.UniConstraintCollector;

/**
 * A person's line as the solver gathers it, duty by duty, to be read as a {@link Line}. A duty on the morning after the last
 * planned day, with which the weeks end, counts with its pattern and its minutes and not as a day.
 */
final class LineDays {
    /** One object for all rules, so that the solver gathers each line once. */
    static final UniConstraintCollector<LinePart, LineDays, Line> COLLECTED = new Collector();

    private final Map<LocalDate, Integer> dutiesByDay = new HashMap<>();
    private final Map<String, Integer> shifts = new HashMap<>();
    private @Nullable EmptyLine empty;
    private long minutes;

    private Runnable add(LinePart part) {
        if (part instanceof EmptyLine line) {
            empty = line;
            return () -> empty = null;
        }
        PlannedShift duty = (PlannedShift) part;
        count(duty, 1);
        return () -> count(duty, -1);
    }

    private void count(PlannedShift duty, int by) {
        dutiesByDay.merge(duty.workingDay(), by, Integer::sum);
        shifts.merge(duty.pattern(), by, Integer::sum);
        minutes += by * duty.minutes();
    }

    private Line line() {
        EmptyLine planned = empty;
        if (planned == null) {
            return new Line(0, 0, 0, 0, 0, 0, 0);
        }
        boolean[] on = new boolean[planned.days()];
        dutiesByDay.forEach((day, count) -> {
            long index = ChronoUnit.DAYS.between(planned.first(), day);
            if (count > 0 && index >= 0 && index < on.length) {
                on[(int) index] = true;
            }
        });
        DayOfWeek first = planned.first().getDayOfWeek();
        return Line.of(planned.person().person().limits().running(), first, on, shifts, minutes);
    }

    private static final class Collector implements UniConstraintCollector<LinePart, LineDays, Line> {
        @Override
        public Supplier<LineDays> supplier() {
            return LineDays::new;
        }

        @Override
        public BiFunction<LineDays, LinePart, Runnable> accumulator() {
            return LineDays::add;
        }

        @Override
        public Function<LineDays, Line> finisher() {
            return LineDays::line;
        }
    }
}
