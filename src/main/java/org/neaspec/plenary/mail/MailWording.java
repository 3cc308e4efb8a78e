package org.neaspec.plenary.mail;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a kind of mail as a meeting says them: its subject, and the text above the facts. Placeholders are filled in, and
 * nothing else happens in it.
 */
public record MailWording(String subject, String body) {

    private static final Pattern WRITTEN = Pattern.compile("\\{([^{}\\n]{0,40})\\}");

    /** Where something is written like a placeholder and is none that this kind of mail has. */
    public record Unknown(String written, int line) {}

    static List<Unknown> unknown(String text, Set<MailPlaceholder> offered) {
        return WRITTEN.matcher(text)
                .results()
                .filter(found -> MailPlaceholder.named(found.group(1))
                        .filter(offered::contains)
                        .isEmpty())
                .map(found -> new Unknown(
                        found.group(),
                        1
                                + (int) text.substring(0, found.start())
                                        .chars()
                                        .filter(c -> c == '\n')
                                        .count()))
                .distinct()
                .toList();
    }

    boolean linkInSubject() {
        return subject.contains(MailPlaceholder.LINK.written());
    }

    /** The words for one person. What is filled in is never looked through again. */
    MailWording filled(Map<MailPlaceholder, String> facts) {
        return new MailWording(filled(subject, facts), filled(body, facts));
    }

    private static String filled(String text, Map<MailPlaceholder, String> facts) {
        return WRITTEN.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(MailPlaceholder.named(found.group(1))
                        .map(placeholder -> Objects.requireNonNullElse(facts.get(placeholder), ""))
                        .orElse(found.group())));
    }
}
