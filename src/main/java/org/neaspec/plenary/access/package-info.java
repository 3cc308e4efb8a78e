/** Who may see and attend what: viewers, audiences, the rules as named values, and the one decision every surface asks. */
@NullMarked
package org.neaspec.plenary.access;

import org.jspecify.annotations.NullMarked;
