package org.neaspec.plenary.registration.web;

import java.time.Clock;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.RegistrationState;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.shared.Moments;

/**
 * Registration is not open, and why.
 *
 * @param key of the sentence that says why
 * @param when when it opens or closed, in words; empty where that says nothing
 */
record ClosedPage(MeetingHead meeting, String key, String when, String contact, String lostLink) {

    static ClosedPage of(MeetingFacts meeting, RegistrationState state, Clock clock) {
        var moment = state == RegistrationState.NOT_YET
                ? meeting.registrationOpens()
                : state == RegistrationState.CLOSED ? meeting.registrationCloses() : null;
        return new ClosedPage(
                MeetingHead.of(meeting, clock),
                "registration.closed." + state.name(),
                moment == null ? "" : Moments.moment(moment, meeting.zoneOrUtc()),
                meeting.contactEmail() == null ? "" : meeting.contactEmail(),
                RegistrationPaths.lostLink(meeting.slug()));
    }
}
