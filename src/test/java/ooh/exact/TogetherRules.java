package ooh.exact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * The rules that look at more than one person: cover, who keeps whom company, and the bank before the core. Each takes a
 * whole rota and gives the amount by which it is broken; {@link ExactModel} says each again in its own way.
 */
final class TogetherRules {
    static final String SHIFT_UNCOVERED = "shiftUncovered";
    static final String BANK_USED_BEFORE_CORE = "bankUsedBeforeCore";

    private final AuditWeek week;
    private final Recount recount;

    TogetherRules(AuditWeek week, Recount recount) {
        this.week = week;
        this.recount = recount;
    }

    /** A rule of company: which duties want somebody of the other tier beside them who is not in ASYE. */
    record Company(String rule, String otherTier, boolean gradeI) {
        boolean asks(Work duty, Practitioner person) {
            boolean isGradeI = duty.tier().equals("grade-i");
            return gradeI ? isGradeI : !isGradeI && person.inAsye(duty.day());
        }

        boolean isKeptBy(Work duty, Practitioner person) {
            return duty.tier().equals(otherTier) && !person.inAsye(duty.day());
        }
    }

    static final List<Company> COMPANY = List.of(
            new Company("gradeIWithoutSocialWorker", "social-worker", true),
            new Company("gradeIWithoutManager", "manager", true),
            new Company("asyeWithoutSocialWorker", "social-worker", false),
            new Company("asyeWithoutManager", "manager", false));

    Map<String, ToLongFunction<Map<String, String>>> byName() {
        Map<String, ToLongFunction<Map<String, String>>> rules = new LinkedHashMap<>();
        rules.put(SHIFT_UNCOVERED, this::shiftUncovered);
        rules.put(BANK_USED_BEFORE_CORE, this::bankUsedBeforeCore);
        COMPANY.forEach(company -> rules.put(company.rule(), rota -> without(company, rota)));
        return rules;
    }

    private long shiftUncovered(Map<String, String> rota) {
        return week.shifts.stream()
                .filter(shift -> !shift.spare() && !rota.containsKey(shift.id()))
                .mapToLong(Work::points)
                .sum();
    }

    private long without(Company company, Map<String, String> rota) {
        List<Stretch> kept = new ArrayList<>();
        Stream.concat(held(rota), week.carriedOver.stream())
                .filter(work -> company.isKeptBy(work, holder(work, rota)))
                .forEach(work -> kept.add(work.span()));
        return held(rota)
                .filter(work -> company.asks(work, holder(work, rota)))
                .mapToLong(work -> work.span().outside(kept))
                .sum();
    }

    /** For each core post, the bank's duties that the post had room for within what is left of its contract. */
    private long bankUsedBeforeCore(Map<String, String> rota) {
        long sum = 0;
        for (Practitioner core : week.people()) {
            long left = recount.contractLeft(core, recount.duties(core, rota));
            if (core.core() && left > 0) {
                sum += held(rota)
                        .filter(work -> !holder(work, rota).core() && core.isOn(work.banks()) && work.minutes() <= left)
                        .mapToLong(Work::minutes)
                        .sum();
            }
        }
        return sum;
    }

    private Stream<Work> held(Map<String, String> rota) {
        return week.shifts.stream().filter(shift -> rota.containsKey(shift.id()));
    }

    private Practitioner holder(Work work, Map<String, String> rota) {
        return week.person(work.carriedOver() ? work.person() : rota.get(work.id()));
    }
}
