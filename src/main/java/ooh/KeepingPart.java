package ooh;

import java.util.Optional;
import ooh.trail.Keeping;

/** {@code keeping} in service.yml: for how many years the trail is kept, and who has left is known by name. */
final class KeepingPart {
    private KeepingPart() {}

    static Keeping read(ConfigPart service) {
        if (!service.has("keeping")) {
            return Keeping.UNLESS_TOLD;
        }
        ConfigPart part = service.part("keeping").knowing("trailYears", "leaverYears");
        return new Keeping(
                years(
                        part,
                        "trailYears",
                        Keeping.LEAST_TRAIL_YEARS,
                        " (records of working time must be kept for two years: Working Time Regulations 1998,"
                                + " regulation 9)"),
                years(part, "leaverYears", 1, ""));
    }

    private static int years(ConfigPart part, String key, int least, String why) {
        return part.value(
                key,
                "a number of years from " + least + " to " + Keeping.MOST_YEARS + why,
                Keeping.LEAST_TRAIL_YEARS,
                text -> Optional.of(Integer.valueOf(text))
                        .filter(years -> years >= least && years <= Keeping.MOST_YEARS));
    }
}
