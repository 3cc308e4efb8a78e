package org.neaspec.plenary.mail;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Handlebars;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
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

    Letter write(MailKind kind, MailPage page) {
        return new Letter(
                messages.text(Locale.ENGLISH, "mail.subject." + kind.name(), page.meeting()),
                print(text, kind.view() + "-text", page)
                                .replaceAll("\n{3,}", "\n\n")
                                .strip() + "\n",
                print(html, kind.view(), page).strip() + "\n",
                page.contact(),
                page.admission());
    }

    private static String print(Handlebars handlebars, String view, MailPage page) {
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
