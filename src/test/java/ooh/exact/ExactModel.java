package ooh.exact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import ooh.exact.Programme.Column;

/**
 * Proves the best rota of a week: each person gets one {@link Row} of all that the rules of one person allow, priced by
 * those rules, so that the {@link Programme} only has to fit rows together. Cover first, then the soft rules. Refuses what
 * can not be proved in the time given, and a week in which pinned duties are without the company that they want whatever is
 * done, because there it would have to weigh hard breaches against each other; and limits that more work can mend, because
 * a {@link Row} is not added to once it breaks a hard rule.
 */
final class ExactModel {
    /** The best rota, its score, and how long it took to prove that there is no better. */
    record Proof(Map<String, String> rota, Total total, double seconds) {}

    /** A row, and the number of the programme that says whether its person has it. */
    private record Choice(Row row, Column taken) {}

    private static final long ANY = Long.MAX_VALUE;
    private static final long NONE = Long.MIN_VALUE;

    private final AuditWeek week;
    private final Recount rules;
    private final Programme programme;

    /** One of the shifts that are alike, with all of them. */
    private final Map<Work, List<Work>> kinds = new LinkedHashMap<>();

    private final List<Choice> choices = new ArrayList<>();
    private final Map<String, List<Choice>> choicesByShift = new HashMap<>();
    private final Map<Column, Long> uncovered = new HashMap<>();
    private final Map<Column, Long> soft = new HashMap<>();

    private ExactModel(Recount rules, double secondsAtMost) {
        this.rules = rules;
        this.week = rules.week;
        this.programme = new Programme(secondsAtMost);
    }

    static Proof best(AuditWeek week, double secondsAtMost) {
        long started = System.nanoTime();
        Recount rules = new Recount(week);
        Map<String, String> rota = new ExactModel(rules, secondsAtMost).best();
        return new Proof(rota, rules.total(rota), (System.nanoTime() - started) / 1e9);
    }

    private Map<String, String> best() {
        refuseWhatMoreWorkMends();
        layKinds();
        week.people().forEach(this::giveOneRow);
        cover();
        TogetherRules.COMPANY.stream()
                .filter(company -> rules.weight(company.rule(), "hard") > 0)
                .forEach(this::keepCompany);
        useCoreBeforeBank();
        long least = Programme.cost(this::uncovered, programme.least(this::uncovered));
        programme.line(least, least, uncovered);
        return rota(programme.least(column -> soft.getOrDefault(column, 0L)));
    }

    private void refuseWhatMoreWorkMends() {
        LineRules.LEAST_BY_RULE_THAT_WORK_MENDS.forEach((rule, least) -> {
            for (Practitioner person : week.people()) {
                if (rules.weight(rule, "hard") > 0 && person.running().hasNonNull(least)) {
                    throw new IllegalStateException("The best rota can not be proved, because " + person.id()
                            + " has the limit " + least + ", and more work can mend " + rule
                            + ". Take the limit out, or give the rule the weight 0.");
                }
            }
        });
    }

    private long uncovered(Column column) {
        return uncovered.getOrDefault(column, 0L);
    }

    private void layKinds() {
        for (Work shift : week.shifts) {
            if (!shift.pinned()) {
                kinds.keySet().stream()
                        .filter(shift::isLike)
                        .findFirst()
                        .ifPresentOrElse(
                                kind -> kinds.computeIfPresent(kind, (any, alike) -> with(alike, shift)),
                                () -> kinds.put(shift, List.of(shift)));
            }
        }
    }

    private static <T> List<T> with(List<T> some, T another) {
        List<T> more = new ArrayList<>(some);
        more.add(another);
        return more;
    }

    private void giveOneRow(Practitioner person) {
        List<Row> rows = Row.of(person, List.copyOf(kinds.keySet()), rules);
        List<Column> columns = programme.group(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Choice choice = new Choice(rows.get(i), columns.get(i));
            choices.add(choice);
            soft.put(choice.taken(), choice.row().soft());
            choice.row()
                    .duties()
                    .forEach(duty -> choicesByShift
                            .computeIfAbsent(duty.id(), id -> new ArrayList<>())
                            .add(choice));
        }
    }

    private void cover() {
        long weight = rules.weight(TogetherRules.SHIFT_UNCOVERED, "medium");
        kinds.forEach((kind, alike) -> {
            Column open = programme.free(alike.size());
            uncovered.put(open, kind.spare() ? 0 : weight * kind.points());
            Map<Column, Long> all = taken(having(kind));
            all.put(open, 1L);
            programme.line(alike.size(), alike.size(), all);
        });
    }

    /** For all of a duty that asks for company there is somebody who keeps it, minute by minute. */
    private void keepCompany(TogetherRules.Company company) {
        List<Stretch> carried = week.carriedOver.stream()
                .filter(work -> company.isKeptBy(work, week.person(work.person())))
                .map(Work::span)
                .toList();
        for (Work duty : week.shifts) {
            for (Practitioner person : week.people()) {
                List<Choice> asking = having(duty).stream()
                        .filter(choice -> choice.row().person() == person && company.asks(duty, person))
                        .toList();
                for (Stretch slice : asking.isEmpty() ? List.<Stretch>of() : slices(duty, carried)) {
                    Map<Column, Long> keptOrNotAsked = taken(keeping(company, slice));
                    asking.forEach(choice -> keptOrNotAsked.merge(choice.taken(), -1L, Long::sum));
                    programme.line(0, ANY, keptOrNotAsked);
                }
            }
        }
    }

    /** The parts of the duty that no carried-over duty covers, cut wherever some shift begins or ends. */
    private List<Stretch> slices(Work duty, List<Stretch> carried) {
        List<Stretch> slices = new ArrayList<>();
        for (Stretch free : duty.span().free(carried)) {
            TreeSet<Long> cuts = new TreeSet<>(List.of(free.from(), free.to()));
            week.shifts.forEach(shift ->
                    cuts.addAll(List.of(shift.span().from(), shift.span().to())));
            List<Long> inside = List.copyOf(cuts.subSet(free.from(), true, free.to(), true));
            for (int i = 1; i < inside.size(); i++) {
                slices.add(new Stretch(inside.get(i - 1), inside.get(i)));
            }
        }
        return slices;
    }

    private List<Choice> keeping(TogetherRules.Company company, Stretch slice) {
        return choices.stream()
                .filter(choice -> choice.row().duties().stream()
                        .anyMatch(duty -> duty.span().meets(slice)
                                && company.isKeptBy(duty, choice.row().person())))
                .toList();
    }

    /** For each core post and shift: whether the bank has it, and the post had room for it. */
    private void useCoreBeforeBank() {
        long weight = rules.weight(TogetherRules.BANK_USED_BEFORE_CORE, "soft");
        Map<String, Long> places = new HashMap<>();
        kinds.forEach((kind, alike) -> places.put(kind.id(), (long) alike.size()));
        for (Practitioner core : week.people()) {
            for (Work shift : core.core() && weight > 0 ? week.shifts : List.<Work>of()) {
                if (core.isOn(shift.banks()) && choicesByShift.containsKey(shift.id())) {
                    long size = places.getOrDefault(shift.id(), 1L);
                    Column passedOver = programme.free(size);
                    soft.put(passedOver, weight * shift.minutes());
                    Map<Column, Long> less = taken(having(shift).stream()
                            .filter(choice -> !choice.row().person().core())
                            .toList());
                    less.put(passedOver, -1L);
                    choices.stream()
                            .filter(choice -> choice.row().person() == core && hasRoom(choice.row(), shift))
                            .forEach(choice -> less.put(choice.taken(), size));
                    programme.line(NONE, size, less);
                }
            }
        }
    }

    private boolean hasRoom(Row core, Work shift) {
        return rules.contractLeft(core.person(), core.duties()) >= shift.minutes();
    }

    private List<Choice> having(Work shift) {
        return choicesByShift.getOrDefault(shift.id(), List.of());
    }

    private static Map<Column, Long> taken(List<Choice> some) {
        Map<Column, Long> taken = new HashMap<>();
        some.forEach(choice -> taken.put(choice.taken(), 1L));
        return taken;
    }

    /** Shifts that are alike are dealt out as they come. */
    private Map<String, String> rota(Map<Column, Long> solution) {
        Map<String, Deque<Work>> left = new HashMap<>();
        kinds.forEach((kind, alike) -> left.put(kind.id(), new ArrayDeque<>(alike)));
        Map<String, String> rota = new TreeMap<>();
        for (Choice choice : choices) {
            if (solution.getOrDefault(choice.taken(), 0L) == 1) {
                for (Work duty : choice.row().duties()) {
                    Deque<Work> alike = left.getOrDefault(duty.id(), new ArrayDeque<>(List.of(duty)));
                    rota.put(alike.remove().id(), choice.row().person().id());
                }
            }
        }
        return rota;
    }
}
