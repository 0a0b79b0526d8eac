/** Local accounts: passwords, codes of an app, invitations, and how signing in slows down. */
@NullMarked
package ooh.account;

import org.jspecify.annotations.NullMarked;
