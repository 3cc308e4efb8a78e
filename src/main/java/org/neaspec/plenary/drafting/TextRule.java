package org.neaspec.plenary.drafting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.neaspec.plenary.people.State;

/**
 * Damage that texts have when they come out of other programmes.
 *
 * @param mended the text without it; the same text where there is none
 */
record TextRule(Check check, UnaryOperator<String> mended) {

    private static final Pattern ENUMERATOR = Pattern.compile("(?:^|.*[\\s;,.(])(?:\\p{L}|[0-9]{1,2}|[ivx]{1,5})$");
    private static final Pattern YEARS =
            Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2}\\s?[-–]\\s?(?:19|20)[0-9]{2})[0-9]+(?![0-9])");
    private static final Pattern YEAR_OF_DATE =
            Pattern.compile("\\b((?:January|February|March|April|May|June|July|August"
                    + "|September|October|November|December) (?:19|20)[0-9]{2})[0-9]+(?![0-9])");
    private static final Pattern PM =
            Pattern.compile("(?i)\\b((?:00|1[3-9]|2[0-3])[:.][0-5][0-9])\\s?[ap]\\.?m\\b\\.?");

    private static final Pattern JOINED = Pattern.compile("\\p{Ll}\\p{Lu}");

    static final TextRule BRACKETS = new TextRule(Check.BRACKET, TextRule::balanced);
    static final TextRule YEAR = new TextRule(
            Check.YEAR,
            text -> YEAR_OF_DATE.matcher(YEARS.matcher(text).replaceAll("$1")).replaceAll("$1"));
    static final TextRule TWENTY_FOUR_HOURS =
            new TextRule(Check.PM, text -> PM.matcher(text).replaceAll("$1"));

    /** Two names of States without anything between them, as when lines of a list were lost. */
    static TextRule names(Collection<State> states) {
        return new TextRule(
                Check.JOINED_NAMES, text -> JOINED.matcher(text).find() ? parted(text, joined(states)) : text);
    }

    private static Pattern joined(Collection<State> states) {
        String names = states.stream()
                .map(State::shortName)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile("\\b(" + names + ")(?=(?:" + names + ")\\b)");
    }

    /** A name goes only as far as the next begins, so three in a row are parted one after the other. */
    private static String parted(String text, Pattern joined) {
        String now = text;
        Matcher matcher = joined.matcher(now);
        while (matcher.find()) {
            now = now.substring(0, matcher.end()) + ", " + now.substring(matcher.end());
            matcher = joined.matcher(now);
        }
        return now;
    }

    boolean broken(String text) {
        return !mended.apply(text).equals(text);
    }

    /** The text without brackets that have no other half; "a)" and "12)" have none and need none. */
    private static String balanced(String text) {
        List<Integer> open = new ArrayList<>();
        List<Integer> lone = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '(' || letter == '[') {
                open.add(i);
            } else if (letter == ')' || letter == ']') {
                char half = letter == ')' ? '(' : '[';
                if (!open.isEmpty() && text.charAt(open.get(open.size() - 1)) == half) {
                    open.remove(open.size() - 1);
                } else if (!ENUMERATOR.matcher(lineUntil(text, i)).matches()) {
                    lone.add(i);
                }
            }
        }
        lone.addAll(open);
        if (lone.isEmpty()) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text);
        lone.stream().sorted(Comparator.reverseOrder()).forEach(kept::deleteCharAt);
        return kept.toString().strip();
    }

    private static String lineUntil(String text, int end) {
        return text.substring(text.lastIndexOf('\n', end - 1) + 1, end);
    }
}
