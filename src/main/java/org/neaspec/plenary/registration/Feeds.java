package org.neaspec.plenary.registration;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The secret addresses of personal calendars. */
@Singleton
public class Feeds {

    private static final Duration EMPTY_BEFORE_GONE = Duration.ofDays(30);

    private final PersonalLinks links;
    private final RegistrationRepository registrations;
    private final Standings standings;
    private final Clock clock;

    Feeds(PersonalLinks links, RegistrationRepository registrations, Standings standings, Clock clock) {
        this.links = links;
        this.registrations = registrations;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * What a token gives now.
     *
     * @param token the secret part of the address, as it came
     */
    public FeedAnswer byToken(String token) {
        var found = registrations.byToken(PersonalLinks.hash(token), LinkPurpose.FEED, clock.instant());
        if (found.isPresent()) {
            var detail = found.get();
            return detail.status() == RegistrationStatus.APPROVED
                    ? new FeedAnswer.Open(standings.participant(detail), detail.meetingId())
                    : new FeedAnswer.Closed(detail.updatedAt());
        }
        if (links.lookUp(token, LinkPurpose.FEED) instanceof LinkAnswer.Ended ended) {
            return ended.at().plus(EMPTY_BEFORE_GONE).isAfter(clock.instant())
                    ? new FeedAnswer.Closed(ended.at())
                    : new FeedAnswer.Gone();
        }
        return new FeedAnswer.Unknown();
    }
}
