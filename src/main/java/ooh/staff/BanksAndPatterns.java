package ooh.staff;

import java.util.Set;

/** The ids that may be named where somebody writes about people: of the service's banks, and of its shift patterns. */
public record BanksAndPatterns(Set<String> banks, Set<String> patterns) {
    public BanksAndPatterns {
        banks = Set.copyOf(banks);
        patterns = Set.copyOf(patterns);
    }
}
