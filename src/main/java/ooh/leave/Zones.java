package ooh.leave;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ooh.problem.Faults;

/**
 * The time zones that a file names: as it describes them, and only where it does not, as this Java knows them by their
 * name. A name that nobody describes is refused, because a guess would be an hour wrong.
 */
final class Zones {
    /** Windows' own names that calendars of people in England bear (Unicode CLDR, windowsZones.xml). */
    private static final Map<String, String> OF_WINDOWS = Map.ofEntries(
            entry("GMT Standard Time", "Europe/London"),
            entry("Greenwich Standard Time", "Atlantic/Reykjavik"),
            entry("W. Europe Standard Time", "Europe/Berlin"),
            entry("Romance Standard Time", "Europe/Paris"),
            entry("Central Europe Standard Time", "Europe/Budapest"),
            entry("Central European Standard Time", "Europe/Warsaw"),
            entry("GTB Standard Time", "Europe/Bucharest"),
            entry("FLE Standard Time", "Europe/Kiev"),
            entry("India Standard Time", "Asia/Kolkata"),
            entry("Eastern Standard Time", "America/New_York"),
            entry("Central Standard Time", "America/Chicago"),
            entry("Pacific Standard Time", "America/Los_Angeles"));

    private final ZoneId service;
    private final Map<String, Part> described = new HashMap<>();
    private final Map<String, ZoneClock> known = new HashMap<>();
    private final Instant to;
    private final Allowance allowance;

    /** {@code service} is the zone of times that name none; described zones are followed until {@code to}. */
    Zones(List<Part> calendars, ZoneId service, Instant to, Allowance allowance, Faults faults) {
        this.service = service;
        this.to = to;
        this.allowance = allowance;
        CalendarFile.all(calendars, "VTIMEZONE").forEach(zone -> {
            try {
                // It is a text, in which a comma is written as \\, and as a parameter it is not.
                described.putIfAbsent(zone.mustHave("TZID").value().replace("\\", ""), zone);
            } catch (BadLine bad) {
                bad.tell(faults);
            }
        });
    }

    ZoneId service() {
        return service;
    }

    ZoneClock ofService() {
        return known.computeIfAbsent("", none -> ZoneClock.of(service));
    }

    /** The zone that the line's TZID names. */
    ZoneClock of(ContentLine line, String name) {
        ZoneClock before = known.get(name);
        if (before != null) {
            return before;
        }
        Part zone = described.get(name);
        ZoneClock clock = zone != null
                ? DescribedZone.read(zone, to, allowance)
                : byName(name)
                        .map(ZoneClock::of)
                        .orElseThrow(() -> line.bad("is in the time zone " + BadLine.shown(name)
                                + ", which the file does not describe and nobody knows by that name; export the"
                                + " calendar with its time zones"));
        known.put(name, clock);
        return clock;
    }

    /** Some programs put their own name before the zone's: /citadel.org/20210210_1/Europe/London. */
    private static Optional<ZoneId> byName(String name) {
        String rest = OF_WINDOWS.getOrDefault(name, name);
        while (!rest.isEmpty()) {
            if (ZoneId.getAvailableZoneIds().contains(rest)) {
                return Optional.of(ZoneId.of(rest));
            }
            int slash = rest.indexOf('/');
            rest = slash < 0 ? "" : rest.substring(slash + 1);
        }
        try {
            return name.startsWith("UTC") || name.startsWith("GMT") ? Optional.of(ZoneId.of(name)) : Optional.empty();
        } catch (DateTimeException notAnOffset) {
            return Optional.empty();
        }
    }
}
