/** How calendar files and feeds are answered over HTTP. */
@NullMarked
package org.neaspec.plenary.calendar.web;

import org.jspecify.annotations.NullMarked;
