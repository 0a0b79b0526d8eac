package ooh;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** The one clock of the service, in UTC. A test puts a clock of its own in its place, which it can move. */
@Factory
final class TheClock {
    @Singleton
    @Secondary
    Clock clock() {
        // No finer than the database keeps: what is answered first is what is read back later.
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }
}
