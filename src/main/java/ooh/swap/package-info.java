/** Duties that practitioners offer to each other and take. The rule book decides; the coordinator sees, and need not approve. */
@NullMarked
package ooh.swap;

import org.jspecify.annotations.NullMarked;
