package org.neaspec.plenary.drafting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.ItemKind;

/** Guesses from its title what sort of row somebody means. Whoever guesses says so where it can be changed. */
public final class KindWords {

    private static final Pattern SESSION = Pattern.compile("^session\\s+(\\d{1,3})\\b", Pattern.CASE_INSENSITIVE);

    private static final Map<Pattern, ItemKind> WORDS = words();

    private KindWords() {}

    public static ItemKind guess(String title) {
        if (SESSION.matcher(title).find()) {
            return ItemKind.SESSION;
        }
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(title).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ItemKind.SESSION);
    }

    /** The 2 of "Session 2: Air quality"; null where the title begins otherwise. */
    public static @Nullable Integer number(String title) {
        Matcher matcher = SESSION.matcher(title);
        return matcher.find() && !matcher.group(1).matches("0+") ? Integer.valueOf(matcher.group(1)) : null;
    }

    private static Map<Pattern, ItemKind> words() {
        Map<Pattern, ItemKind> words = new LinkedHashMap<>();
        words.put(any("registration"), ItemKind.REGISTRATION);
        words.put(any("break|coffee|tea|lunch|luncheon|group photo"), ItemKind.BREAK);
        words.put(any("networking|reception|dinner|cocktails?|excursion|site visit|social"), ItemKind.SOCIAL);
        words.put(any("closing|wrap-?up|adjournment"), ItemKind.CLOSING);
        words.put(any("opening|welcome|inauguration"), ItemKind.OPENING);
        words.put(any("scene[- ]setting|keynote|presentation|introduction|briefing"), ItemKind.PRESENTATION);
        return words;
    }

    private static Pattern any(String words) {
        return Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
