package org.neaspec.plenary.mail;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.List;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.roster.MessageDue;
import org.neaspec.plenary.roster.MessageMails;
import org.neaspec.plenary.roster.MessageStopped;
import org.neaspec.plenary.shared.Site;

/** Queues what staff wrote to many, each as a mail of its own. */
@Singleton
class ListMails implements MessageMails {

    private final Letters letters;
    private final Voices voices;
    private final Outbox outbox;
    private final MailSettings settings;
    private final Site site;

    ListMails(Letters letters, Voices voices, Outbox outbox, MailSettings settings, Site site) {
        this.letters = letters;
        this.voices = voices;
        this.outbox = outbox;
        this.settings = settings;
        this.site = site;
    }

    @EventListener
    void due(MessageDue fact) {
        Voice voice = voices.of(fact.meeting().id(), MailKind.MESSAGE);
        List<Outbox.Wanted> wanted = fact.letters().stream()
                .map(one -> new Outbox.Wanted(
                        new Outbox.Address(
                                one.to().name(),
                                one.to().email(),
                                fact.meeting().id(),
                                one.to().id()),
                        letters.write(one.text().subject(), page(fact.meeting(), one), voice)))
                .toList();
        outbox.add(MailKind.MESSAGE, fact.messageId(), wanted);
        outbox.add(
                MailKind.MESSAGE,
                fact.messageId(),
                fact.toFocalPoints().stream()
                        .map(one -> new Outbox.Wanted(
                                new Outbox.Address(
                                        one.name(),
                                        one.address(),
                                        fact.meeting().id(),
                                        null),
                                letters.write(one.text().subject(), page(fact.meeting(), one), voice)))
                        .toList());
    }

    @EventListener
    void stopped(MessageStopped fact) {
        outbox.stop(fact.messageId());
    }

    @Override
    public long waiting(String messageId) {
        return outbox.waiting(messageId);
    }

    @Override
    public boolean leave() {
        return !settings.getHost().isEmpty();
    }

    private ListMailPage page(MeetingFacts meeting, MessageDue.ToFocalPoint one) {
        return new ListMailPage(
                one.name(),
                meeting.title(),
                meeting.demonstration(),
                "",
                one.party(),
                one.text().body(),
                ListMailPage.paragraphs(one.text().body(), one.link()),
                meeting.contactEmail(),
                site.name());
    }

    private ListMailPage page(MeetingFacts meeting, MessageDue.Written one) {
        return new ListMailPage(
                one.to().name(),
                meeting.title(),
                meeting.demonstration(),
                one.to().reference(),
                null,
                one.text().body(),
                ListMailPage.paragraphs(one.text().body(), one.link()),
                meeting.contactEmail(),
                site.name());
    }
}
