package org.neaspec.plenary.registration;

import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingDate;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Stakes;

/** The registrants of a meeting. */
@Singleton
class RegistrationStakes implements Stakes {

    private final RegistrationRepository registrations;

    RegistrationStakes(RegistrationRepository registrations) {
        this.registrations = registrations;
    }

    @Override
    public List<Stake> of(MeetingFacts meeting, @Nullable MeetingDate newDate) {
        return List.of(
                new Stake("meeting.stake.approved", registrations.countOf(meeting.id(), RegistrationStatus.APPROVED)),
                new Stake("meeting.stake.waiting", registrations.countOpen(meeting.id())));
    }
}
