package ooh;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import ooh.cover.ServiceLevel;
import ooh.cover.ShiftPattern;
import ooh.problem.Operator;
import ooh.staff.Bank;
import ooh.staff.Tier;
import ooh.time.BankHolidays;
import ooh.time.ServiceCalendar;
import ooh.time.Weekday;
import ooh.trail.Keeping;

/** {@code service.yml}: hours, banks, shift patterns and service levels. Where a value is a fault, a harmless one stands in. */
final class ServiceFile {
    private static final String TIERS = "one of manager, social-worker, grade-i";
    static final String TIME = "a time in quotation marks such as \"17:00\"";
    private static final String PHONE = "a telephone number in quotation marks such as \"01632 960000\"";
    private static final Pattern IS_PHONE = Pattern.compile("[+0-9][0-9 ()-]{4,24}");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int MOST_PEOPLE = 99;

    private final ConfigPart file;

    ServiceFile(ConfigPart file) {
        this.file = file.knowing("zone", "daytime", "operator", "banks", "patterns", "serviceLevels", "keeping");
    }

    ServiceCalendar calendar(BankHolidays bankHolidays) {
        ZoneId zone = file.value(
                "zone",
                "a zone such as Europe/London",
                ZoneId.of("Europe/London"),
                text -> Optional.of(ZoneId.of(text)));
        ConfigPart daytime = file.part("daytime").knowing("from", "to");
        LocalTime from = time(daytime, "from");
        LocalTime to = time(daytime, "to");
        if (daytime.isSound() && !from.isBefore(to)) {
            daytime.fault("to", "\"" + to + "\" is not after " + from + " on the same day");
        }
        return new ServiceCalendar(zone, bankHolidays, from, to);
    }

    /** May be left out. */
    Operator operator() {
        if (!file.has("operator")) {
            return Operator.NONE;
        }
        ConfigPart part = file.part("operator").knowing("name", "phone");
        String phone = part.value("phone", PHONE, "", text -> Optional.of(text).filter(IS_PHONE.asMatchPredicate()));
        return new Operator(name(part), phone);
    }

    Keeping keeping() {
        return KeepingPart.read(file);
    }

    List<Bank> banks() {
        List<Bank> banks = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (ConfigPart part : file.parts("banks")) {
            part.knowing("id", "name", "tier", "core");
            banks.add(new Bank(id(part, ids), name(part), tier(part), yes(part, "core")));
        }
        if (banks.isEmpty() && file.isSound()) {
            file.fault("banks", "names no bank");
        }
        return banks;
    }

    List<ShiftPattern> patterns(Set<String> bankIds) {
        List<ShiftPattern> patterns = new ArrayList<>();
        List<ConfigPart> parts = file.parts("patterns");
        Set<String> ids = new HashSet<>();
        // All ids first, because a pattern may name one that stands below it.
        List<String> idsInOrder = parts.stream().map(part -> id(part, ids)).toList();
        for (ConfigPart part : parts) {
            part.knowing(
                    "id",
                    "name",
                    "tier",
                    "banks",
                    "days",
                    "bankHolidays",
                    "from",
                    "to",
                    "least",
                    "most",
                    "notFollowedBy",
                    "spare");
            ShiftPattern pattern = pattern(part, idsInOrder.get(patterns.size()), ids, bankIds);
            if (part.isSound() && pattern.tier() == Tier.MANAGER && pattern.spare() > 0) {
                part.fault("spare", "\"" + pattern.spare() + "\" is more than none: one manager is on duty at a time");
            }
            if (part.isSound() && pattern.tier() == Tier.MANAGER && pattern.most() > 1) {
                part.fault("most", "\"" + pattern.most() + "\" is more than the one manager who is on duty at a time");
            }
            if (part.isSound() && pattern.days().isEmpty() && !pattern.bankHolidays()) {
                part.fault("days", "is empty and bankHolidays is false, so the pattern never holds");
            }
            patterns.add(pattern);
        }
        return patterns;
    }

    Map<Tier, ServiceLevel> serviceLevels(List<ShiftPattern> patterns) {
        ConfigPart levels =
                file.part("serviceLevels").knowing(Tier.MANAGER.word(), Tier.SOCIAL_WORKER.word(), Tier.GRADE_I.word());
        Map<Tier, ServiceLevel> levelByTier = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            boolean needed =
                    patterns.stream().anyMatch(pattern -> pattern.tier() == tier && pattern.least() < pattern.most());
            if (needed || levels.has(tier.word())) {
                ConfigPart part = levels.part(tier.word());
                ServiceLevel level = ServiceLevelPart.read(part);
                levelByTier.put(tier, level);
                patterns.stream()
                        .filter(pattern -> pattern.tier() == tier
                                && pattern.most() < level.visits().peopleAVisit())
                        .findFirst()
                        .ifPresent(pattern -> part.fault(
                                "peopleAVisit",
                                "\"" + level.visits().peopleAVisit() + "\" is more than the most of the pattern \""
                                        + pattern.id() + "\", " + pattern.most()
                                        + ": nobody there could make a visit"));
            }
        }
        return levelByTier;
    }

    private static ShiftPattern pattern(ConfigPart part, String id, Set<String> ids, Set<String> bankIds) {
        int least = number(part, "least", 1, "people");
        int most = number(part, "most", 1, "people");
        if (part.isSound() && least > most) {
            part.fault("least", "\"" + least + "\" is more than the most, " + most);
        }
        Set<String> banks = new HashSet<>(part.values(
                "banks",
                "one of the banks " + String.join(", ", bankIds),
                text -> Optional.of(text).filter(bankIds::contains)));
        if (part.isSound() && banks.isEmpty()) {
            part.fault("banks", "names no bank, so nobody could be asked");
        }
        return new ShiftPattern(
                id,
                name(part),
                tier(part),
                banks,
                days(part),
                yes(part, "bankHolidays"),
                time(part, "from"),
                time(part, "to"),
                Math.min(least, most),
                most,
                notFollowedBy(part, ids),
                part.has("spare") ? number(part, "spare", 0, "places") : 0);
    }

    private static Set<String> notFollowedBy(ConfigPart part, Set<String> ids) {
        return part.has("notFollowedBy")
                ? new HashSet<>(part.values(
                        "notFollowedBy",
                        "one of the patterns " + String.join(", ", new TreeSet<>(ids)),
                        text -> Optional.of(text).filter(ids::contains)))
                : Set.of();
    }

    private static String id(ConfigPart part, Set<String> taken) {
        String id = part.value(
                "id",
                "an id of small letters, digits and dashes",
                "",
                text -> Optional.of(text).filter(ID.asMatchPredicate()));
        if (!id.isEmpty() && !taken.add(id)) {
            part.fault("id", "\"" + id + "\" is there twice");
        }
        return id;
    }

    private static String name(ConfigPart part) {
        return part.value("name", "a name", "", text -> Optional.of(text).filter(name -> !name.isBlank()));
    }

    private static Tier tier(ConfigPart part) {
        return part.value("tier", TIERS, Tier.MANAGER, Tier::of);
    }

    private static Set<DayOfWeek> days(ConfigPart part) {
        return new HashSet<>(part.values("days", "one of " + Weekday.WORDS, Weekday::of));
    }

    private static LocalTime time(ConfigPart part, String key) {
        return part.value(key, TIME, LocalTime.MIDNIGHT, text -> Optional.of(LocalTime.parse(text)));
    }

    private static boolean yes(ConfigPart part, String key) {
        return part.value(key, "true or false", false, text -> switch (text) {
            case "true", "yes" -> Optional.of(true);
            case "false", "no" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    private static int number(ConfigPart part, String key, int from, String what) {
        return part.value(
                key,
                "a number of " + what + " from " + from + " to " + MOST_PEOPLE,
                from,
                text -> Optional.of(Integer.valueOf(text)).filter(number -> number >= from && number <= MOST_PEOPLE));
    }
}
