package org.neaspec.plenary.registration.web;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody on the waiting list stands.
 *
 * @param text where, in one sentence
 * @param acceptPath where an offered place is taken; null while none is offered
 * @param declinePath where it is left to others
 * @param linePath where somebody stands in line again who let an offer lapse; null for all others
 */
record WaitingBox(
        String text,
        @Nullable String acceptPath,
        @Nullable String declinePath,
        @Nullable String linePath) {}
