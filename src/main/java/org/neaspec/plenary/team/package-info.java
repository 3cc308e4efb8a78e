/** Who of the staff does what at which meeting. */
@NullMarked
package org.neaspec.plenary.team;

import org.jspecify.annotations.NullMarked;
