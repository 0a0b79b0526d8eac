/** Pages for the people who read the rota. */
@NullMarked
package ooh.board;

import org.jspecify.annotations.NullMarked;
