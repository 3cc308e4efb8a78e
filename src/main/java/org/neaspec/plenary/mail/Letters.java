package org.neaspec.plenary.mail;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Handlebars;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.Messages;

/** Writes letters from their templates: {@code views/mail/<kind>.hbs} in HTML, {@code views/mail/<kind>-text.hbs} in plain text. */
@Singleton
class Letters {

    private final Handlebars html;
    private final Handlebars text;
    private final Messages messages;
    private final MailChoices choices;

    Letters(Handlebars html, @Named("text") Handlebars text, Messages messages, MailChoices choices) {
        this.choices = choices;
        this.html = html;
        this.text = text;
        this.messages = messages;
    }

    /** To a participant, about a registration. */
    Letter write(MailKind kind, MailPage page, Voice voice) {
        var own = page.again() && kind == MailKind.CHANGED ? new Voice(null, voice.sender()) : voice;
        return write(
                kind,
                page,
                page.meeting(),
                page.contact(),
                page.admission(),
                own,
                page.personalLink(),
                choice(kind, page.reference()));
    }

    /** @param stamp of what is reminded, asked again just before it goes */
    Letter reminder(MailPage page, String stamp, Voice voice) {
        return write(
                MailKind.REMINDER,
                page,
                page.meeting(),
                page.contact(),
                stamp,
                voice,
                page.personalLink(),
                choice(MailKind.REMINDER, page.reference()));
    }

    /** To a focal point, about a delegation. */
    Letter write(MailKind kind, FocalMailPage page, Voice voice) {
        String link = page.delegationLink() == null ? "" : page.delegationLink();
        return write(kind, page, page.meeting(), page.contact(), "", voice, link);
    }

    /** To somebody who had a form kept half-way through. */
    Letter write(MailKind kind, DraftMailPage page, Voice voice) {
        return write(kind, page, page.meeting(), page.contact(), "", voice, page.draftLink());
    }

    /** To somebody who is asked to register. */
    Letter write(MailKind kind, InvitationMailPage page, Voice voice) {
        return write(kind, page, page.meeting(), page.contact(), "", voice, page.invitationLink());
    }

    /** To a member of staff, about his or her account. */
    Letter write(MailKind kind, AccountMailPage page) {
        return write(kind, page, page.siteName(), null, "", Voice.STANDARD, "");
    }

    /** To a member of staff, about what waits. */
    Letter write(DigestMailPage page) {
        return write(MailKind.MORNING, page, page.siteName(), null, "", Voice.STANDARD, "");
    }

    /** To a participant, in the words of staff. */
    Letter write(String subject, ListMailPage page, Voice voice) {
        return write(
                MailKind.MESSAGE,
                page,
                subject,
                page.contact(),
                "",
                voice,
                "",
                choice(MailKind.MESSAGE, page.reference()));
    }

    /**
     * To a participant, and to his or her calendar. Answers go to the sender, whom the invitation names as organiser.
     *
     * @param stamp what tells it from other messages about the same entry
     */
    Letter write(MailKind kind, CalendarMailPage page, String stamp, CalendarPart calendar, Voice voice) {
        var own = page.off() ? Voice.STANDARD : voice;
        return write(kind, page, page.session(), null, stamp, own, "").with(calendar);
    }

    /** The letter around what a calendar reads, without it. */
    Letter writeAround(MailKind kind, CalendarMailPage page, Voice voice) {
        return write(kind, page, page.session(), null, "", voice, "");
    }

    private String choice(MailKind kind, String reference) {
        return kind.topic().map(topic -> choices.link(reference, topic)).orElse("");
    }

    private Letter write(
            MailKind kind,
            Object page,
            String about,
            @Nullable String replyTo,
            String admission,
            Voice voice,
            String link) {
        return write(kind, page, about, replyTo, admission, voice, link, "");
    }

    private Letter write(
            MailKind kind,
            Object page,
            String about,
            @Nullable String replyTo,
            String admission,
            Voice voice,
            String link,
            String choiceLink) {
        MailWording own = voice.wording() != null && page instanceof WordedPage worded
                ? voice.wording().filled(facts(worded))
                : null;
        WordingPage words = own == null ? null : WordingPage.of(own, link);
        MailSender sender = voice.sender();
        return new Letter(
                own == null ? messages.text(Locale.ENGLISH, "mail.subject." + kind.name(), about) : own.subject(),
                print(text, kind.view() + "-text", page, words, choiceLink)
                                .replaceAll("\n{3,}", "\n\n")
                                .strip() + "\n",
                print(html, kind.view(), page, words, choiceLink).strip() + "\n",
                sender == null || sender.replyTo() == null ? replyTo : sender.replyTo(),
                admission,
                null,
                sender == null ? null : new Letter.From(sender.name(), sender.address()),
                choiceLink);
    }

    private Map<MailPlaceholder, String> facts(WordedPage page) {
        Map<MailPlaceholder, String> facts = page.facts();
        if (page instanceof MailPage mail && mail.nomination() != null) {
            facts.put(
                    MailPlaceholder.ROLE,
                    messages.text(Locale.ENGLISH, mail.nomination().roleKey()));
        }
        return facts;
    }

    private static String print(
            Handlebars handlebars, String view, Object page, @Nullable WordingPage words, String choiceLink) {
        var builder = Context.newBuilder(page);
        if (words != null) {
            builder.combine("wording", words);
        }
        if (!choiceLink.isEmpty()) {
            builder.combine("choiceLink", choiceLink);
        }
        var context = builder.build();
        try {
            return handlebars.compile(view).apply(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            context.destroy();
        }
    }
}
