/** JSON under {@code /api/v1}, and the pages on which staff make tokens and webhooks. */
@NullMarked
package org.neaspec.plenary.api.web;

import org.jspecify.annotations.NullMarked;
