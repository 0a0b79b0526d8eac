/** How often one key or one address may ask. */
@NullMarked
package ooh.rates;

import org.jspecify.annotations.NullMarked;
