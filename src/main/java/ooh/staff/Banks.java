package ooh.staff;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The banks of the service, as configured. */
public record Banks(List<Bank> all) {
    public Banks {
        all = List.copyOf(all);
    }

    /** Sorted, as a message lists them. */
    public Set<String> ids() {
        return all.stream().map(Bank::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The ids of the banks whose posts exist for the out-of-hours work itself. */
    public Set<String> core() {
        return all.stream().filter(Bank::core).map(Bank::id).collect(Collectors.toUnmodifiableSet());
    }

    /** The ids of the banks that cover a tier. */
    public Set<String> of(Tier tier) {
        return all.stream().filter(bank -> bank.tier() == tier).map(Bank::id).collect(Collectors.toUnmodifiableSet());
    }
}
