/** What can go wrong, in words, and the one place that turns it into an HTTP answer. */
@NullMarked
package ooh.problem;

import org.jspecify.annotations.NullMarked;
