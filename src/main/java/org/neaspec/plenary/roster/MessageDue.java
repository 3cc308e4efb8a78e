package org.neaspec.plenary.roster;

import java.util.List;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.Registrant;

/**
 * A message that staff wrote to many is due to some of them.
 *
 * @param messageId what makes it one message, so that nobody gets it twice
 */
public record MessageDue(String messageId, MeetingFacts meeting, List<Written> letters) {

    public MessageDue {
        letters = List.copyOf(letters);
    }

    /**
     * What one person reads.
     *
     * @param link the personal link, wherever the text has it; empty where it has none
     */
    public record Written(Registrant to, MessageText text, String link) {}
}
