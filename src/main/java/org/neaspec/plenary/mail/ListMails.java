package org.neaspec.plenary.mail;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.List;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.roster.MessageDue;
import org.neaspec.plenary.shared.Site;

/** Queues what staff wrote to many, each as a mail of its own. */
@Singleton
class ListMails {

    private final Letters letters;
    private final Outbox outbox;
    private final Site site;

    ListMails(Letters letters, Outbox outbox, Site site) {
        this.letters = letters;
        this.outbox = outbox;
        this.site = site;
    }

    @EventListener
    void due(MessageDue fact) {
        List<Outbox.Wanted> wanted = fact.letters().stream()
                .map(one -> new Outbox.Wanted(
                        new Outbox.Address(
                                one.to().name(),
                                one.to().email(),
                                fact.meeting().id(),
                                one.to().id()),
                        letters.write(one.text().subject(), page(fact.meeting(), one))))
                .toList();
        outbox.add(MailKind.MESSAGE, fact.messageId(), wanted);
    }

    private ListMailPage page(MeetingFacts meeting, MessageDue.Written one) {
        return new ListMailPage(
                one.to().name(),
                meeting.title(),
                meeting.demonstration(),
                one.to().reference(),
                one.text().body(),
                ListMailPage.paragraphs(one.text().body(), one.link()),
                meeting.contactEmail(),
                site.name());
    }
}
