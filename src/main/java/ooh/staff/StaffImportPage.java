package ooh.staff;

import java.util.List;
import ooh.problem.Fault;
import org.jspecify.annotations.Nullable;

/** The page that brings a staff file in: the form, and what became of the file or what is wrong with it. */
public record StaffImportPage(@Nullable String done, List<Fault> faults) {
    static final StaffImportPage EMPTY = new StaffImportPage(null, List.of());

    static StaffImportPage done(StaffImport.Taken taken) {
        return new StaffImportPage(
                taken.read() + " read: " + taken.added() + " new, " + taken.changed() + " changed, "
                        + (taken.read() - taken.added() - taken.changed()) + " as they were.",
                List.of());
    }

    static StaffImportPage refused(List<Fault> faults) {
        return new StaffImportPage(null, faults);
    }
}
