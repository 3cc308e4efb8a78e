package org.neaspec.plenary.mail;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Handlebars;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.Messages;

/** Writes letters from their templates: {@code views/mail/<kind>.hbs} in HTML, {@code views/mail/<kind>-text.hbs} in plain text. */
@Singleton
class Letters {

    private final Handlebars html;
    private final Handlebars text;
    private final Messages messages;

    Letters(Handlebars html, @Named("text") Handlebars text, Messages messages) {
        this.html = html;
        this.text = text;
        this.messages = messages;
    }

    /** To a participant, about a registration. */
    Letter write(MailKind kind, MailPage page) {
        return write(kind, page, page.meeting(), page.contact(), page.admission());
    }

    /** To a focal point, about a delegation. */
    Letter write(MailKind kind, FocalMailPage page) {
        return write(kind, page, page.meeting(), page.contact(), "");
    }

    /** To somebody who had a form kept half-way through. */
    Letter write(MailKind kind, DraftMailPage page) {
        return write(kind, page, page.meeting(), page.contact(), "");
    }

    /** To somebody who is asked to register. */
    Letter write(MailKind kind, InvitationMailPage page) {
        return write(kind, page, page.meeting(), page.contact(), "");
    }

    /** To a member of staff, about his or her account. */
    Letter write(MailKind kind, AccountMailPage page) {
        return write(kind, page, page.siteName(), null, "");
    }

    /** To a participant, in the words of staff. */
    Letter write(String subject, ListMailPage page) {
        return write(MailKind.MESSAGE, page, subject, page.contact(), "");
    }

    /**
     * To a participant, and to his or her calendar. Answers go to the sender, whom the invitation names as organiser.
     *
     * @param stamp what tells it from other messages about the same entry
     */
    Letter write(MailKind kind, CalendarMailPage page, String stamp, CalendarPart calendar) {
        return write(kind, page, page.session(), null, stamp).with(calendar);
    }

    private Letter write(MailKind kind, Object page, String about, @Nullable String replyTo, String admission) {
        return new Letter(
                messages.text(Locale.ENGLISH, "mail.subject." + kind.name(), about),
                print(text, kind.view() + "-text", page)
                                .replaceAll("\n{3,}", "\n\n")
                                .strip() + "\n",
                print(html, kind.view(), page).strip() + "\n",
                replyTo,
                admission);
    }

    private static String print(Handlebars handlebars, String view, Object page) {
        var context = Context.newContext(page);
        try {
            return handlebars.compile(view).apply(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            context.destroy();
        }
    }
}
