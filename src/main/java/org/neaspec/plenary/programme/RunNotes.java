package org.neaspec.plenary.programme;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * What the people who run the room need to know of a row (domain notes, 5.13). Printed on the run-sheet only.
 *
 * @param from podium, floor or online
 * @param screen what is on the screen
 * @param microphone who holds which
 * @param cue the line for the Chair
 * @param remarks anything else
 */
@Serdeable
public record RunNotes(
        @Nullable String from,
        @Nullable String screen,
        @Nullable String microphone,
        @Nullable String cue,
        @Nullable String remarks) {

    public boolean empty() {
        return from == null && screen == null && microphone == null && cue == null && remarks == null;
    }
}
