package org.neaspec.plenary.registration;

import org.jspecify.annotations.Nullable;

/** What an organiser wants for one segment, and why. */
public record RulingWish(
        long segmentId, RulingChoice choice, @Nullable String reason) {}
