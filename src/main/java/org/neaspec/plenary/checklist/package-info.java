/** What the organisers of a meeting have to do, by when, and what of it is done; the next edition begins with the same list. */
@NullMarked
package org.neaspec.plenary.checklist;

import org.jspecify.annotations.NullMarked;
