/** One week's rota as a draft and as published versions, with what lies on top of a publication. */
@NullMarked
package ooh.rota;

import org.jspecify.annotations.NullMarked;
