package org.neaspec.plenary.access;

import java.util.Optional;

/** Finds the participant a personal link belongs to. The registration room answers; earlier rooms only ask. */
public interface Participants {

    /**
     * @param token the secret part of a personal link, as it came
     * @return the participant with standing as of now, or empty for an unknown, expired or revoked token
     */
    Optional<Viewer.Participant> byPersonalToken(String token);
}
