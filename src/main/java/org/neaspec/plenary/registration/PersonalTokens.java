package org.neaspec.plenary.registration;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.neaspec.plenary.access.Participants;
import org.neaspec.plenary.access.Viewer.Participant;

/** Tells earlier rooms whose personal link somebody came by. */
@Singleton
class PersonalTokens implements Participants {

    private final RegistrationRepository registrations;
    private final Standings standings;
    private final Clock clock;

    PersonalTokens(RegistrationRepository registrations, Standings standings, Clock clock) {
        this.registrations = registrations;
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public Optional<Participant> byPersonalToken(String token) {
        return registrations
                .byToken(PersonalLinks.hash(token), LinkPurpose.MY, clock.instant())
                .map(standings::participant);
    }
}
