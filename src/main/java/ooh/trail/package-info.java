/** The trail: who did what, when, from where and why, in a chain of which no link can go unseen. */
@NullMarked
package ooh.trail;

import org.jspecify.annotations.NullMarked;
