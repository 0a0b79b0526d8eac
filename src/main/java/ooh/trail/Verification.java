package ooh.trail;

import org.jspecify.annotations.Nullable;

/** What a walk along the whole chain found. {@code firstBroken} is the number of the first row that does not fit, or is missing. */
record Verification(long rows, boolean intact, @Nullable Long firstBroken, String sentence, String headSeal) {}
