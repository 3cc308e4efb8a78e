/** iCalendar: files of sessions, feeds by secret address, and the zone definitions inside them. */
@NullMarked
package org.neaspec.plenary.calendar;

import org.jspecify.annotations.NullMarked;
