/** Shift patterns, and how many people of which tier the demand asks for. */
@NullMarked
package ooh.cover;

import org.jspecify.annotations.NullMarked;
