package ooh.desk;

import java.util.Locale;

/** Where a planning run is. The last three are ends. */
enum RunState {
    QUEUED,
    RUNNING,
    FINISHED,
    STOPPED,
    FAILED;

    boolean isEnd() {
        return this == FINISHED || this == STOPPED || this == FAILED;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
