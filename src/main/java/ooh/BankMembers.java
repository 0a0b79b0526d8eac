package ooh;

import java.util.List;
import java.util.Optional;
import ooh.council.ProvenPeople;
import ooh.staff.Person;
import ooh.staff.StaffStore;

/** The people on the banks, as a council account may name one of them. */
record BankMembers(StaffStore staff) implements ProvenPeople {
    /** Compared without regard to capitals, as mail servers do. */
    @Override
    public Optional<String> byEmail(String email) {
        List<String> found = staff.everyone().people().stream()
                .filter(person -> person.email() != null && person.email().equalsIgnoreCase(email.strip()))
                .map(Person::id)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    @Override
    public Optional<String> byId(String id) {
        return Optional.of(id).filter(staff::include);
    }
}
