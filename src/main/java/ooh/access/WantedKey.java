package ooh.access;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import ooh.problem.Faults;
import ooh.problem.TableRow;
import ooh.time.ServiceCalendar;
import org.jspecify.annotations.Nullable;

/** A key as an administrator asks for it; {@link #role} refuses all that is wrong with it at once. */
@Schema(name = "WantedKey")
record WantedKey(
        @Schema(
                type = "string",
                allowableValues = {"administrator", "coordinator", "practitioner", "mash"})
        @Nullable
        String role,

        @Schema(description = "The id of the practitioner whose key it is") @Nullable
        String person,

        @Schema(description = "What the record calls whoever uses it", example = "MASH desk 1") @Nullable
        String label,

        @Schema(description = "The last day on which it opens anything; left out, it does until it is revoked")
        @Nullable
        LocalDate expiresOn) {
    private static final int LONGEST_LABEL = 200;

    /** The role, once all of this can be read. */
    String role(KnownPeople people, LocalDate today) {
        Faults faults = new Faults();
        String wanted = role == null ? "" : Roles.of(role).orElse("");
        if (wanted.isEmpty()) {
            faults.add(
                    "role",
                    (role == null ? "is missing" : TableRow.shown(role) + " is not a role") + ": one of "
                            + Roles.ALL.stream().map(Roles::word).collect(Collectors.joining(", ")));
        }
        if (wanted.equals(Roles.PRACTITIONER) && person == null) {
            faults.add("person", "is missing: a practitioner's key names the practitioner");
        } else if (person != null && !people.include(person)) {
            faults.add("person", "there is nobody with the id " + TableRow.shown(person) + " on the banks");
        }
        if (labelOrEmpty().isEmpty()) {
            faults.add("label", "is missing: say who will use the key");
        } else if (labelOrEmpty().length() > LONGEST_LABEL) {
            faults.add("label", "is longer than " + LONGEST_LABEL + " characters");
        } else if (!labelOrEmpty().matches("[^\\p{Cntrl}\\p{Cs}]*")) {
            faults.add("label", "holds a character that can not be shown, such as the end of a line");
        }
        if (expiresOn != null && (expiresOn.isBefore(today) || expiresOn.getYear() > LATEST_YEAR)) {
            faults.add("expiresOn", expiresOn + " is not a day from " + today + " to the end of " + LATEST_YEAR);
        }
        faults.refuse("The key");
        return wanted;
    }

    /** What the database can hold of years. */
    private static final int LATEST_YEAR = 9998;

    String labelOrEmpty() {
        return label == null ? "" : label.strip();
    }

    /** The end of the last day. */
    @Nullable
    Instant expiresAt(ServiceCalendar calendar) {
        return expiresOn == null
                ? null
                : expiresOn.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    }
}
