package org.neaspec.plenary.meeting;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Sets when people can register, for how many there is a place and how they are handled; inside the caller's transaction. */
@Singleton
public final class RegistrationWindows {

    private final MeetingRepository repository;
    private final ApplicationEventPublisher<Object> facts;

    RegistrationWindows(MeetingRepository repository, ApplicationEventPublisher<Object> facts) {
        this.repository = repository;
        this.facts = facts;
    }

    /** Says whether only those who were asked can register; false when it was so before. */
    public boolean byInvitation(long meetingId, boolean only) {
        return repository.setByInvitation(meetingId, only) > 0;
    }

    /**
     * Sets the window, and counts the meeting's version and revision on, even where the window stays the same.
     *
     * @param version the version the organiser saw
     * @return false when somebody else has changed the meeting since, or more places are taken than there would be
     */
    public boolean set(
            MeetingFacts meeting,
            int version,
            @Nullable Instant opens,
            @Nullable Instant closes,
            @Nullable Integer places,
            MeetingTerms terms) {
        if (repository.setRegistration(
                        meeting.id(),
                        version,
                        opens,
                        closes,
                        places,
                        terms.endorsement(),
                        terms.freezes(),
                        terms.papersDue())
                == 0) {
            return false;
        }
        RegistrationWindow window = meeting.window().with(opens, closes, places);
        if (!window.equals(meeting.window())) {
            facts.publishEvent(new RegistrationWindowChanged(meeting.id(), meeting.window(), window));
        }
        if (!terms.equals(meeting.terms())) {
            facts.publishEvent(new MeetingTermsChanged(meeting.id(), meeting.terms(), terms));
        }
        return true;
    }
}
