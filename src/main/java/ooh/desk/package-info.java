/** The coordinator's table: staff, drafts, planning runs, pins, inspection, publication, stand-ins. */
@NullMarked
package ooh.desk;

import org.jspecify.annotations.NullMarked;
