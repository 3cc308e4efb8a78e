/** What the site does by itself and fails at, again and again, until somebody sees to it. */
@NullMarked
package org.neaspec.plenary.trouble;

import org.jspecify.annotations.NullMarked;
