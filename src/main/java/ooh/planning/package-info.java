/** The rule book and the planner. The only room that knows the solver. */
@NullMarked
package ooh.planning;

import org.jspecify.annotations.NullMarked;
