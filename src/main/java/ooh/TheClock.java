package ooh;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one clock of the service, in UTC. A test puts a clock of its own in its place, which it can move. */
@Factory
final class TheClock {
    @Singleton
    @Secondary
    Clock clock() {
        return Clock.systemUTC();
    }
}
