/** The look-out for late changes that no calendar has fetched, and the e-mails that tell of them. The only room that knows mail. */
@NullMarked
package ooh.notice;

import org.jspecify.annotations.NullMarked;
