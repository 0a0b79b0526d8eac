/** The one answer to who is on at an instant. */
@NullMarked
package ooh.oncall;

import org.jspecify.annotations.NullMarked;
