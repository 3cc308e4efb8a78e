/** The meeting itself: kind, dates of any precision, zone, place, stage, series, relations, places to be had. */
@NullMarked
package org.neaspec.plenary.meeting;

import org.jspecify.annotations.NullMarked;
