/** The people on the banks: what they may cover, how much, and when they can not. */
@NullMarked
package ooh.staff;

import org.jspecify.annotations.NullMarked;
