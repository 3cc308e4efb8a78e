/** Everybody who is registered for a meeting, as a list: found, ordered, kept as a view, taken out and read in, written to, counted. */
@NullMarked
package org.neaspec.plenary.roster;

import org.jspecify.annotations.NullMarked;
