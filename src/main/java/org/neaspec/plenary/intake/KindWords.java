package org.neaspec.plenary.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.ItemKind;

/** What sort of row a title announces. */
final class KindWords {

    private static final Pattern SESSION =
            Pattern.compile("^(?:Plenary |Technical )?Session\\s+(\\d{1,2})\\b.*", Pattern.CASE_INSENSITIVE);

    private KindWords() {}

    static @Nullable Integer number(String title) {
        Matcher session = SESSION.matcher(title);
        return session.matches() ? Integer.valueOf(session.group(1)) : null;
    }

    static ItemKind of(String title) {
        if (number(title) != null) {
            return ItemKind.SESSION;
        }
        if (begins(title, "Registration|Sign-in|Arrival and registration")) {
            return ItemKind.REGISTRATION;
        }
        if (begins(
                title,
                "(?:Coffee|Tea|Lunch|Health|Short|Comfort|Group photo and \\w+)?[ -]?(?:and \\w+ )?break|Lunch|Luncheon|Coffee|Tea|Group photo")) {
            return ItemKind.BREAK;
        }
        if (begins(title, "Networking|Reception|Welcome reception|Dinner|Welcome dinner|Cocktail|Social")) {
            return ItemKind.SOCIAL;
        }
        if (begins(title, "Opening|Welcome|Welcoming|Inauguration")) {
            return ItemKind.OPENING;
        }
        if (begins(title, "Closing|Conclusion|Concluding|Wrap[- ]?up|Adjournment|Closure")) {
            return ItemKind.CLOSING;
        }
        if (begins(title, "Scene[- ]setting|Presentation|Keynote|Special address")) {
            return ItemKind.PRESENTATION;
        }
        return ItemKind.SESSION;
    }

    private static boolean begins(String title, String words) {
        return Pattern.compile("^(?:" + words + ")\\w*\\b", Pattern.CASE_INSENSITIVE)
                .matcher(title)
                .find();
    }
}
