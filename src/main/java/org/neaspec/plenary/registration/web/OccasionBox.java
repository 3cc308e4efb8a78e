package org.neaspec.plenary.registration.web;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands who waits for a place in a session or segment.
 *
 * @param text where, in one sentence
 * @param acceptPath where a place is taken that is held; null while none is
 * @param leavePath where the line is left; null for who left it
 * @param linePath where somebody stands in line again; null for all who do
 */
record OccasionBox(
        String title,
        String text,
        @Nullable String acceptPath,
        @Nullable String leavePath,
        @Nullable String linePath) {}
