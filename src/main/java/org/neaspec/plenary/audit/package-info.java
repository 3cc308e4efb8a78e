/** The append-only record of who did what, and of who tried to. */
@NullMarked
package org.neaspec.plenary.audit;

import org.jspecify.annotations.NullMarked;
