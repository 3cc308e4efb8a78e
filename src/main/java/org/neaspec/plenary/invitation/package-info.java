/** Who is asked to register by name, and who may by a link that is on no page. */
@NullMarked
package org.neaspec.plenary.invitation;

import org.jspecify.annotations.NullMarked;
