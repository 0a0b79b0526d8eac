/** Spans of time, weeks, and the calendar of the service: its zone, bank holidays, out-of-hours windows, nights and weekends. */
@NullMarked
package ooh.time;

import org.jspecify.annotations.NullMarked;
