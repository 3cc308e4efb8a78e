/** What each attendee's own calendar has been told by mail (iTIP, RFC 5546), what it must be told next, and what it answered. */
@NullMarked
package org.neaspec.plenary.itip;

import org.jspecify.annotations.NullMarked;
