package ooh.staff;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person as the API takes one; hours a week may have a fraction, and a missing limit is 0 on contract and 48 at most. */
record PersonBody(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable List<String> banks,
        @Nullable LimitsBody limits,
        @Nullable PostBody post,
        @Nullable String asyeUntil) {
    /** The most that anyone may be given who has not said less: 48 hours (Working Time Regulations 1998, regulation 4). */
    private static final int MOST_UNLESS_SAID = 48;

    record LimitsBody(
            @Nullable BigDecimal contractedHours,
            @Nullable BigDecimal mostHours,
            @Nullable Boolean optedOut,
            @Nullable RunningBody running) {}

    /** How the planned days may follow each other, over all the weeks planned together; what is left out is no limit. */
    record RunningBody(
            @Schema(description = "The most shifts, by the id of their pattern", example = "{\"manager-night\": 2}")
            @Nullable
            Map<String, @Nullable BigDecimal> mostByPattern,

            @Schema(description = "The fewest hours of duty, in quarters") @Nullable
            BigDecimal leastPlannedHours,

            @Schema(description = "The most hours of duty, in quarters") @Nullable
            BigDecimal mostPlannedHours,

            @Schema(description = "The fewest days with duty one after the other; a day lasts until 06:00") @Nullable
            BigDecimal leastDaysRunning,

            @Schema(description = "The most days with duty one after the other") @Nullable
            BigDecimal mostDaysRunning,

            @Schema(description = "The fewest days off between two days with duty") @Nullable
            BigDecimal leastDaysOff,

            @Schema(description = "The most weekends with duty on the Saturday or the Sunday") @Nullable
            BigDecimal mostWeekends) {
        private RunningForm form() {
            Map<String, @Nullable BigDecimal> most = mostByPattern == null ? Map.of() : mostByPattern;
            return new RunningForm(
                    most.entrySet().stream()
                            .map(of -> of.getKey() + ":" + number(of.getValue()))
                            .toList(),
                    number(leastPlannedHours),
                    number(mostPlannedHours),
                    number(leastDaysRunning),
                    number(mostDaysRunning),
                    number(leastDaysOff),
                    number(mostWeekends));
        }
    }

    record PostBody(
            @Nullable List<String> days,
            @Nullable String from,
            @Nullable String to) {}

    PersonForm form(String id) {
        LimitsBody given = limits == null ? new LimitsBody(null, null, null, null) : limits;
        return new PersonForm(
                id.strip(),
                text(name),
                text(phone),
                text(email),
                words(banks),
                hours(given.contractedHours(), 0),
                hours(given.mostHours(), MOST_UNLESS_SAID),
                String.valueOf(Boolean.TRUE.equals(given.optedOut())),
                post == null ? List.of() : words(post.days()),
                post == null ? "" : text(post.from()),
                post == null ? "" : text(post.to()),
                text(asyeUntil),
                given.running() == null ? RunningForm.EMPTY : given.running().form());
    }

    /** Where a field of the form stands in the body. */
    static String field(String formField) {
        return switch (formField) {
            case "contractedHours", "mostHours", "optedOut" -> "limits." + formField;
            case "mostByPattern",
                    "leastPlannedHours",
                    "mostPlannedHours",
                    "leastDaysRunning",
                    "mostDaysRunning",
                    "leastDaysOff",
                    "mostWeekends" -> "limits.running." + formField;
            case "postDays" -> "post.days";
            case "postFrom" -> "post.from";
            case "postTo" -> "post.to";
            default -> formField;
        };
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    private static String hours(@Nullable BigDecimal given, int unlessSaid) {
        return given == null ? String.valueOf(unlessSaid) : given.toPlainString();
    }

    private static String number(@Nullable BigDecimal given) {
        return given == null ? "" : given.toPlainString();
    }

    private static List<String> words(@Nullable List<String> given) {
        return given == null
                ? List.of()
                : given.stream().filter(Objects::nonNull).map(String::strip).toList();
    }
}
