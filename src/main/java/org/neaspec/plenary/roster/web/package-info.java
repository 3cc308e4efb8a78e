/** Pages of the list of a meeting. */
@NullMarked
package org.neaspec.plenary.roster.web;

import org.jspecify.annotations.NullMarked;
