package org.neaspec.plenary.roster;

import java.util.List;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.Registrant;
import org.neaspec.plenary.shared.EmailAddress;

/**
 * A message that staff wrote to many is due to some of them.
 *
 * @param messageId what makes it one message, so that nobody gets it twice
 */
public record MessageDue(
        String messageId, MeetingFacts meeting, List<Written> letters, List<ToFocalPoint> toFocalPoints) {

    public MessageDue {
        letters = List.copyOf(letters);
        toFocalPoints = List.copyOf(toFocalPoints);
    }

    /** To people who are registered alone. */
    public MessageDue(String messageId, MeetingFacts meeting, List<Written> letters) {
        this(messageId, meeting, letters, List.of());
    }

    /**
     * What one focal point reads at one recorded address.
     *
     * @param party in running text
     * @param link to the page of the delegation, wherever the text has it; empty where it has none
     */
    public record ToFocalPoint(String name, EmailAddress address, String party, MessageText text, String link) {}

    /**
     * What one person reads.
     *
     * @param link the personal link, wherever the text has it; empty where it has none
     */
    public record Written(Registrant to, MessageText text, String link) {}
}
