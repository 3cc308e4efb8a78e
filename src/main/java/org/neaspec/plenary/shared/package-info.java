/** Values every room uses: periods with a zone, e-mail addresses, public ids, clean text, the clock. */
@NullMarked
package org.neaspec.plenary.shared;

import org.jspecify.annotations.NullMarked;
