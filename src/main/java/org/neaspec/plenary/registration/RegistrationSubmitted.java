package org.neaspec.plenary.registration;

import org.neaspec.plenary.meeting.MeetingFacts;

/**
 * A person registered, or came back after withdrawing. It carries what is known where it happens, so that nobody who hears of it
 * reads that again inside the same transaction: the rush on a meeting's places waits for that transaction's end.
 *
 * @param personalToken the secret of the person's link
 */
public record RegistrationSubmitted(MeetingFacts meeting, Registrant registrant, String personalToken) {

    public long registrationId() {
        return registrant.id();
    }

    /** Without the secret: facts may end in a log. */
    @Override
    public String toString() {
        return "RegistrationSubmitted[" + registrant.reference() + "]";
    }
}
