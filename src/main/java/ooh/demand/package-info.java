/** Contacts, and the profile of how many to expect in each hour. */
@NullMarked
package ooh.demand;

import org.jspecify.annotations.NullMarked;
