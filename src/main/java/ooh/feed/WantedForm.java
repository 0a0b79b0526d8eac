package ooh.feed;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import ooh.feed.FeedKey.Wanted;
import ooh.problem.Faults;
import org.jspecify.annotations.Nullable;

/** What somebody asked of a feed key; refuses a label or a reminder that can not be, both at once. */
@Schema(name = "WantedFeedKey")
record WantedForm(
        @Schema(description = "what reads it, such as \"my telephone\"") @Nullable
        String label,

        @Schema(description = "minutes before each duty; none where left out") @Nullable
        Integer reminderMinutes) {
    private static final int LONGEST_LABEL = 100;
    private static final int LONGEST_REMINDER = 7 * 24 * 60;

    Wanted read(Instant now) {
        Faults faults = new Faults();
        String name = label == null ? "" : label.strip();
        if (name.length() > LONGEST_LABEL || name.chars().anyMatch(Character::isISOControl)) {
            faults.add("label", "must be at most " + LONGEST_LABEL + " characters on one line");
        }
        if (reminderMinutes != null && (reminderMinutes < 0 || reminderMinutes > LONGEST_REMINDER)) {
            faults.add(
                    "reminderMinutes",
                    reminderMinutes + " is not between 0 and " + LONGEST_REMINDER + " (a week); leave it out for none");
        }
        faults.refuse("The feed key");
        return new Wanted(name, reminderMinutes == null ? null : Duration.ofMinutes(reminderMinutes), now);
    }
}
