/** The home page: all meetings. */
@NullMarked
package org.neaspec.plenary.meeting.web;

import org.jspecify.annotations.NullMarked;
