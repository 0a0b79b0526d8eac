/** Calendar feeds. The only room that knows ical4j. */
@NullMarked
package ooh.feed;

import org.jspecify.annotations.NullMarked;
