@NullMarked
package ooh;

import org.jspecify.annotations.NullMarked;
