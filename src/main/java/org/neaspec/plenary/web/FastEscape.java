package org.neaspec.plenary.web;

import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars.SafeString;
import org.jspecify.annotations.Nullable;

/** Escapes for HTML text and quoted attributes; copies only when there is something to escape. */
class FastEscape implements EscapingStrategy {

    @Override
    public @Nullable CharSequence escape(@Nullable CharSequence text) {
        if (text == null || text.length() == 0) {
            return "";
        }
        if (text instanceof SafeString) {
            return text;
        }
        for (int i = 0; i < text.length(); i++) {
            if (entity(text.charAt(i)) != null) {
                return copy(text, i);
            }
        }
        return text;
    }

    private static CharSequence copy(CharSequence text, int clean) {
        StringBuilder escaped = new StringBuilder(text.length() + 32).append(text, 0, clean);
        for (int i = clean; i < text.length(); i++) {
            char c = text.charAt(i);
            String entity = entity(c);
            if (entity == null) {
                escaped.append(c);
            } else {
                escaped.append(entity);
            }
        }
        return escaped;
    }

    private static @Nullable String entity(char c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            case '`' -> "&#96;";
            default -> null;
        };
    }
}
