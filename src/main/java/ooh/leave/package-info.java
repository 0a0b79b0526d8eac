/** When people say they are away: a calendar they upload or subscribe to becomes absences to confirm. */
@NullMarked
package ooh.leave;

import org.jspecify.annotations.NullMarked;
