/** Papers that organisers bring: concept notes, tables and calendars are read into programmes, and programmes written as tables. */
@NullMarked
package org.neaspec.plenary.intake;

import org.jspecify.annotations.NullMarked;
