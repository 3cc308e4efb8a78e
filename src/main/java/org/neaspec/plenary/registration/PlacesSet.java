package org.neaspec.plenary.registration;

import org.jspecify.annotations.Nullable;

/**
 * An organiser set how many places there are.
 *
 * @param quotaId null for the meeting as a whole
 * @param places null for as many as come
 */
public record PlacesSet(
        long meetingId, @Nullable Long quotaId, @Nullable Integer places) {}
