package org.neaspec.plenary.registration.web;

import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.registration.DraftPlace;
import org.neaspec.plenary.registration.Entrance;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.shared.EmailAddress;

/**
 * Somebody who may fill in the registration form, and the way he or she came.
 *
 * @param action where the form is sent to
 * @param back where somebody goes who does not send it
 * @param address the only one that may be registered by this way; null where it is asked
 * @param known what is filled in beforehand; null for nothing
 * @param halfway how the form is kept half-way through; null where it cannot be
 * @param done where somebody is led who sent it
 */
public record Visit(
        MeetingFacts meeting,
        Entrance entrance,
        String action,
        String back,
        @Nullable EmailAddress address,
        @Nullable Known known,
        @Nullable Halfway halfway,
        String done) {

    /** Somebody who came by the public form. */
    static Visit open(MeetingFacts meeting) {
        return new Visit(
                meeting,
                Entrance.OPEN,
                MeetingPaths.registration(meeting.slug()),
                MeetingPaths.meeting(meeting.slug()),
                null,
                null,
                new Halfway(RegistrationPaths.keepDraft(meeting.slug()), null),
                RegistrationPaths.received(meeting.slug()));
    }

    /**
     * How a form is kept half-way through.
     *
     * @param path where it is sent to
     * @param place the link behind which it opens again; null where one of its own is mailed
     */
    public record Halfway(String path, @Nullable DraftPlace place) {}

    /** What others know about somebody; empty text for what they do not. */
    public record Known(
            String honorific,
            String givenName,
            String familyName,
            String organisation,
            String jobTitle,
            String country,
            String category,
            String email) {}
}
