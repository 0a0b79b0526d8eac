package ooh.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ooh.rota.Level;
import ooh.staff.RunningLimits;

/**
 * The rota as numbers, to try millions of lines of days a second: for each person and day one kind of shift, or 0 for none.
 * It knows cover, wishes about patterns, who may have which shift when, and the running limits, and is blind to the other
 * rules. So it only proposes, and {@link RotaRules} decide of each proposal: where the two differ, the sketch is wrong and
 * the rota stays as it was.
 */
final class Sketch {
    /** The rules that it knows; of one that counts besides, it proposes blindly. */
    static final Set<String> KNOWN = Set.of(
            "tierNotHeld",
            "workingWhileAbsent",
            "doubleBooked",
            "tooManyOfPattern",
            "patternMayNotFollow",
            "plannedMinutesTooFew",
            "plannedMinutesTooMany",
            "tooManyDaysRunning",
            "tooFewDaysRunning",
            "tooFewDaysOff",
            "tooManyWeekends",
            "shiftUncovered",
            "spareTaken",
            "patternWishIgnored",
            "patternWishNotGranted");

    /** A point of cover against one of the soft rules, where cover is above them. */
    private static final long COVER_ABOVE_SOFT = 1000;

    /** Shifts that are alike but for their days. */
    private record Kind(String pattern, Set<String> banks) {}

    final List<Worker> people = new ArrayList<>();
    final int days;
    final int kinds;

    /** By day and kind: the places that may be given out, those that cost most to leave open first and the spare ones last. */
    final PlannedShift[][][] places;

    /** By day, kind and number of people: what the cover costs. */
    final long[][][] cover;

    /** By person, day and kind: what the wishes cost; {@link #NEVER} where the person can not have it. */
    final long[][][] wishes;

    static final long NEVER = Long.MAX_VALUE;

    /** By day, kind of the day and kind of the next. */
    final boolean[][][] mayNotFollow;

    /** Whether the person's day stays as it is, for a pin. */
    final boolean[][] fixed;

    /** By person and day, who has what to begin with. */
    final int[][] start;

    final int[] minutes;
    final RunningLimits[] limits;
    final int[][] mostOfKind;
    final int firstSaturday;

    /** What the dearest place costs to leave open, at least 1: the measure of how coarse a search begins. */
    final long unit;

    private final LocalDate first;
    private final Map<Kind, Integer> numberByKind = new LinkedHashMap<>();
    private final RuleWeights weights;

    private Sketch(RotaPlan plan, RuleWeights weights) {
        this.weights = weights;
        List<PlannedShift> shifts =
                plan.shifts().stream().filter(PlannedShift::isOfThisWeek).toList();
        EmptyLine any = plan.lines().get(0);
        this.first = any.first();
        this.days = any.days();
        this.firstSaturday =
                DayOfWeek.SATURDAY.getValue() - first.getDayOfWeek().getValue();
        plan.workers().stream()
                .filter(worker -> !worker.person().limits().running().isNone())
                .forEach(people::add);
        shifts.forEach(shift -> numberByKind.putIfAbsent(kind(shift), numberByKind.size() + 1));
        this.kinds = numberByKind.size() + 1;
        this.minutes = new int[kinds];
        this.places = places(shifts);
        this.cover = new long[days][kinds][];
        this.mayNotFollow = new boolean[days][kinds][kinds];
        this.fixed = new boolean[people.size()][days];
        this.start = new int[people.size()][days];
        this.wishes = new long[people.size()][days][kinds];
        this.limits = people.stream()
                .map(worker -> worker.person().limits().running())
                .toArray(RunningLimits[]::new);
        this.mostOfKind = new int[people.size()][kinds];
        layCover();
        layFollowers();
        for (int person = 0; person < people.size(); person++) {
            layPerson(person, plan, shifts);
        }
        this.unit = shifts.stream()
                .filter(shift -> !shift.isSpare())
                .mapToLong(this::openCost)
                .reduce(1, Math::max);
    }

    static Sketch of(RotaPlan plan, RuleWeights weights) {
        return new Sketch(plan, weights);
    }

    private static Kind kind(PlannedShift shift) {
        return new Kind(shift.pattern(), shift.shift().banks());
    }

    private int number(PlannedShift shift) {
        return numberByKind.getOrDefault(kind(shift), 0);
    }

    private int day(PlannedShift shift) {
        return (int) ChronoUnit.DAYS.between(first, shift.workingDay());
    }

    private PlannedShift[][][] places(List<PlannedShift> shifts) {
        List<List<List<PlannedShift>>> byDay = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            List<List<PlannedShift>> byKind = new ArrayList<>();
            for (int kind = 0; kind < kinds; kind++) {
                byKind.add(new ArrayList<>());
            }
            byDay.add(byKind);
        }
        for (PlannedShift shift : shifts) {
            minutes[number(shift)] = (int) shift.minutes();
            if (!shift.isPinned() && day(shift) >= 0 && day(shift) < days) {
                byDay.get(day(shift)).get(number(shift)).add(shift);
            }
        }
        Comparator<PlannedShift> dearestFirst = Comparator.comparing(PlannedShift::isSpare)
                .thenComparing(shift -> shift.isSpare() ? shift.points() : -shift.points());
        return byDay.stream()
                .map(day -> day.stream()
                        .map(places -> places.stream().sorted(dearestFirst).toArray(PlannedShift[]::new))
                        .toArray(PlannedShift[][]::new))
                .toArray(PlannedShift[][][]::new);
    }

    private void layCover() {
        for (int day = 0; day < days; day++) {
            for (int kind = 0; kind < kinds; kind++) {
                PlannedShift[] all = places[day][kind];
                long[] costs = new long[all.length + 1];
                for (PlannedShift place : all) {
                    costs[0] += openCost(place);
                }
                for (int count = 1; count <= all.length; count++) {
                    PlannedShift last = all[count - 1];
                    costs[count] = costs[count - 1] - openCost(last) + takenCost(last);
                }
                cover[day][kind] = costs;
            }
        }
    }

    private long openCost(PlannedShift place) {
        long above = weights.level("shiftUncovered") == Level.SOFT ? 1 : COVER_ABOVE_SOFT;
        return place.isSpare() ? 0 : above * weights.weight("shiftUncovered") * place.points();
    }

    private long takenCost(PlannedShift place) {
        return place.isSpare() ? weights.weight("spareTaken") * place.points() : 0;
    }

    private void layFollowers() {
        for (int day = 0; day + 1 < days; day++) {
            for (int one = 1; one < kinds; one++) {
                for (int next = 1; next < kinds; next++) {
                    mayNotFollow[day][one][next] = places[day][one].length > 0
                            && places[day + 1][next].length > 0
                            && clash(places[day][one][0], places[day + 1][next][0]);
                }
            }
        }
    }

    private boolean clash(PlannedShift one, PlannedShift next) {
        return Beside.isForbiddenFollower(one, next)
                || Beside.isDoubleBooked(one, next)
                || weights.weight("restTooShort") > 0 && Beside.isRestTooShort(one, next);
    }

    private void layPerson(int person, RotaPlan plan, List<PlannedShift> shifts) {
        Worker worker = people.get(person);
        for (int day = 0; day < days; day++) {
            for (int kind = 1; kind < kinds; kind++) {
                PlannedShift[] there = places[day][kind];
                boolean can = there.length > 0 && canHave(worker, there[0], plan);
                wishes[person][day][kind] = can ? 0 : NEVER;
            }
        }
        for (Map.Entry<Kind, Integer> kind : numberByKind.entrySet()) {
            mostOfKind[person][kind.getValue()] =
                    limits[person].mostOf(kind.getKey().pattern());
        }
        for (PlannedShift shift : shifts) {
            if (shift.isOf(worker) && day(shift) >= 0 && day(shift) < days) {
                boolean allowed = wishes[person][day(shift)][number(shift)] != NEVER;
                start[person][day(shift)] = shift.isPinned() || allowed ? number(shift) : 0;
                fixed[person][day(shift)] |= shift.isPinned();
            }
        }
        plan.patternWishes().stream()
                .filter(wish -> wish.worker().equals(worker))
                .forEach(wish -> layWish(person, wish));
    }

    private boolean canHave(Worker worker, PlannedShift shift, RotaPlan plan) {
        return shift.eligible().contains(worker)
                && limits[people.indexOf(worker)].mostOf(shift.pattern()) > 0
                && plan.absents().stream().noneMatch(absent -> absent.worker().equals(worker) && shift.isDuring(absent))
                && plan.workedPosts().stream()
                        .noneMatch(post -> post.worker().equals(worker) && Beside.isRestTooShort(shift, post));
    }

    /** What is wished for costs where the person has anything else on the day of the wish. */
    private void layWish(int person, PatternWish wish) {
        for (int day = 0; day < days; day++) {
            for (int kind = 1; kind < kinds; kind++) {
                if (places[day][kind].length > 0 && wish.isAbout(places[day][kind][0])) {
                    if (wish.isRatherNot()) {
                        cost(person, day, kind, weights.weight("patternWishIgnored") * wish.weight());
                    } else {
                        for (int other = 0; other < kinds; other++) {
                            long lost = weights.weight("patternWishNotGranted") * wish.weight();
                            cost(person, day, other, other == kind ? 0 : lost);
                        }
                    }
                }
            }
        }
    }

    /** What the person's wishes say of that kind on the day. */
    long wish(int person, int day, int kind) {
        return wishes[person][day][kind] == NEVER ? 0 : wishes[person][day][kind];
    }

    long wishesOf(int person, int[] line) {
        long sum = 0;
        for (int day = 0; day < days; day++) {
            sum += wish(person, day, line[day]);
        }
        return sum;
    }

    boolean mayHave(int person, int day, int kind) {
        return fixed[person][day] ? start[person][day] == kind : wishes[person][day][kind] != NEVER;
    }

    /** The longest that every shift is so many times as long as. */
    int minuteStep() {
        return Math.max(1, Arrays.stream(minutes).reduce(0, Sketch::commonDivisor));
    }

    private static int commonDivisor(int one, int other) {
        return other == 0 ? one : commonDivisor(other, one % other);
    }

    private void cost(int person, int day, int kind, long more) {
        if (wishes[person][day][kind] != NEVER) {
            wishes[person][day][kind] += more;
        }
    }
}
