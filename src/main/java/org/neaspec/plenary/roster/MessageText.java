package org.neaspec.plenary.roster;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Subject and body of a message to many, with placeholders.
 *
 * @param subject one line
 * @param body of several lines
 */
public record MessageText(String subject, String body) {

    private static final Pattern WRITTEN = Pattern.compile("\\{([^{}\\n]{0,40})\\}");

    /** What is written like a placeholder and is none. */
    public List<String> unknown() {
        return Stream.of(subject, body)
                .flatMap(text -> WRITTEN.matcher(text).results())
                .filter(found -> Placeholder.named(found.group(1)).isEmpty())
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    /** What is written and can be said of none of those it is for. */
    public List<String> outside(Set<Placeholder> known) {
        return Stream.of(subject, body)
                .flatMap(text -> WRITTEN.matcher(text).results())
                .filter(found -> Placeholder.named(found.group(1))
                        .filter(placeholder -> !known.contains(placeholder))
                        .isPresent())
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    /** Whether the subject, which others may see in passing, would hold a personal link. */
    public boolean linkInSubject() {
        return subject.contains(Placeholder.LINK.written());
    }

    public boolean asksLink() {
        return body.contains(Placeholder.LINK.written());
    }

    /** The text for one person. What is filled in is never looked through again. */
    MessageText filled(Function<Placeholder, String> values) {
        return new MessageText(filled(subject, values), filled(body, values));
    }

    private static String filled(String text, Function<Placeholder, String> values) {
        return WRITTEN.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        Placeholder.named(found.group(1)).map(values).orElse(found.group())));
    }
}
