package ooh.desk;

import java.util.List;
import java.util.Locale;
import ooh.rota.Breach;

/** A breach as the API shows it. */
record BreachView(String rule, String level, List<String> people, List<String> shifts, long amount, String sentence) {
    static BreachView of(Breach breach) {
        return new BreachView(
                breach.rule(),
                breach.level().name().toLowerCase(Locale.ROOT),
                breach.people(),
                breach.shifts(),
                breach.amount(),
                breach.sentence());
    }

    static List<BreachView> of(List<Breach> breaches) {
        return breaches.stream().map(BreachView::of).toList();
    }
}
