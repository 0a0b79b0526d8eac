/** What work costs: agreements with dates from which they hold. Data, never code. */
@NullMarked
package ooh.pay;

import org.jspecify.annotations.NullMarked;
