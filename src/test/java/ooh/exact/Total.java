package ooh.exact;

import com.fasterxml.jackson.databind.JsonNode;

/** A score at its three levels, 0 at best, as the audit file writes it. */
record Total(long hard, long medium, long soft) {
    static final Total NONE = new Total(0, 0, 0);

    static Total of(JsonNode score) {
        return new Total(
                score.path("hard").asLong(),
                score.path("medium").asLong(),
                score.path("soft").asLong());
    }

    /** What so many points of a rule at this level make of the score. */
    static Total at(String level, long points) {
        return switch (level) {
            case "hard" -> new Total(points, 0, 0);
            case "medium" -> new Total(0, points, 0);
            case "soft" -> new Total(0, 0, points);
            default -> throw new IllegalStateException("There is no level \"" + level + "\".");
        };
    }

    Total plus(Total other) {
        return new Total(hard + other.hard, medium + other.medium, soft + other.soft);
    }
}
