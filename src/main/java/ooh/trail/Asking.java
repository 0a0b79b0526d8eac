package ooh.trail;

import java.time.Instant;

/** Who asks for what is being done in this moment, and which moment it is. Of what nobody asks for, the service itself. */
public interface Asking {
    Actor actor();

    Instant now();
}
