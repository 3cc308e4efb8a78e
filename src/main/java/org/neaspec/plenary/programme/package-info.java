/** Segments, items, parts, slots and speakers of a meeting, its formal agenda, and what each viewer sees of them. */
@NullMarked
package org.neaspec.plenary.programme;

import org.jspecify.annotations.NullMarked;
