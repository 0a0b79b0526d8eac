/** Who may do what: API keys, roles, sign-in. */
@NullMarked
package ooh.access;

import org.jspecify.annotations.NullMarked;
