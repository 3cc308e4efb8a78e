package org.neaspec.plenary.web;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Helper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Template helpers that print texts in the language of the shell around the page. */
@Singleton
class MessageHelpers {

    private final Messages messages;

    MessageHelpers(Messages messages) {
        this.messages = messages;
    }

    /** {@code {{t "room.page.what" argument...}}}. */
    Helper<Object> text() {
        return (key, options) -> messages.text(locale(options.context), String.valueOf(key), options.params);
    }

    /** {@code {{errorOf "field"}}}: the message of the field among the page's {@code errors}, or nothing. */
    Helper<Object> errorOf() {
        return (field, options) -> message(options.context, String.valueOf(field));
    }

    private @Nullable String message(Context context, String field) {
        if (context.get("errors") instanceof FormErrors errors) {
            FormErrors.FormError error = errors.of(field);
            if (error != null) {
                List<Object> arguments = error.arguments();
                return messages.text(locale(context), error.key(), arguments.toArray());
            }
        }
        return null;
    }

    private static Locale locale(Context context) {
        return context.get("shell") instanceof Shell shell ? shell.locale() : Locale.ENGLISH;
    }
}
