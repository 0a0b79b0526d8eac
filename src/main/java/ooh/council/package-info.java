/** Sign-in by the council's own identity provider (OpenID Connect); the only room that knows the library for it. */
@NullMarked
package ooh.council;

import org.jspecify.annotations.NullMarked;
