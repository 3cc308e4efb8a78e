package org.neaspec.plenary.mail;

import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingDate;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Stakes;

/** Mails about a meeting that wait to be sent; they say what was true when they were written. */
@Singleton
class MailStakes implements Stakes {

    private final OutboxRepository messages;

    MailStakes(OutboxRepository messages) {
        this.messages = messages;
    }

    @Override
    public List<Stake> of(MeetingFacts meeting, @Nullable MeetingDate newDate) {
        return List.of(new Stake("meeting.stake.queuedMails", messages.waitingAbout(meeting.id())));
    }
}
