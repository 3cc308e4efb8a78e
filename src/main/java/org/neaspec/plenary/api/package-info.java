/** What other programs may ask and be told: tokens of staff, registrations as they are pulled, and webhooks. */
@NullMarked
package org.neaspec.plenary.api;

import org.jspecify.annotations.NullMarked;
