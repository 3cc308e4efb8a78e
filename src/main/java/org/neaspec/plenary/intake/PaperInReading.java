package org.neaspec.plenary.intake;

import java.time.Instant;
import java.util.List;

/**
 * A paper that an organiser is reading in: its lines, what was chosen, and how it is understood with these choices.
 *
 * @param expiresAt when it is forgotten unless it is taken over
 */
public record PaperInReading(
        String name, List<SourceLine> lines, Choices choices, Reading reading, Instant expiresAt) {}
