package org.neaspec.plenary.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingKind;

/** Ordinals of meetings in headings: "Twenty-Fourth Senior Officials Meeting", "27th SOM". */
final class Ordinals {

    private static final List<String> ONES = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth");
    private static final List<String> TENS = List.of("twenty", "thirty", "forty", "fifty");
    private static final List<String> ROUND = List.of("twentieth", "thirtieth", "fortieth", "fiftieth");

    /** How meetings of a kind are called in headings. */
    private static final Map<MeetingKind, String> NOUNS = Map.of(
            MeetingKind.SENIOR_OFFICIALS_MEETING, "(?:Senior Officials[’']? )?Meeting|SOM",
            MeetingKind.POLICY_DIALOGUE, "(?:Policy )?Dialogue",
            MeetingKind.SYMPOSIUM, "Symposium",
            MeetingKind.COMMITTEE_MEETING, "(?:SPC )?Meeting|Science and Policy Committee|SPC");

    private Ordinals() {}

    /** Ordinals in a text that speak of such a meeting, but neither of this one nor of the one before or after it. */
    static List<String> strange(String text, MeetingKind kind, @Nullable Integer ordinal) {
        String nouns = NOUNS.get(kind);
        if (nouns == null || ordinal == null) {
            return List.of();
        }
        List<String> strange = new ArrayList<>();
        Matcher matcher = Pattern.compile(
                        "(?i)\\b((?:twenty|thirty|forty|fifty)[- ]\\p{L}+|\\p{L}+|[0-9]{1,3}(?:st|nd|rd|th))"
                                + " (?:NEASPEC |NEACAP |Session of the )?(?:" + nouns + ")\\b")
                .matcher(text);
        while (matcher.find()) {
            int number = number(matcher.group(1));
            if (number > 0 && Math.abs(number - ordinal) > 1) {
                strange.add(matcher.group());
            }
        }
        return strange;
    }

    /** 24 of "Twenty-fourth" and of "24th"; 0 of what is no ordinal. */
    static int number(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        if (Character.isDigit(small.charAt(0))) {
            return Integer.parseInt(small.replaceAll("[^0-9]", ""));
        }
        if (ONES.contains(small)) {
            return ONES.indexOf(small) + 1;
        }
        if (ROUND.contains(small)) {
            return 10 * (ROUND.indexOf(small) + 2);
        }
        String[] parts = small.split("[- ]");
        boolean compound = parts.length == 2 && TENS.contains(parts[0]) && ONES.contains(parts[1]);
        return compound ? 10 * (TENS.indexOf(parts[0]) + 2) + ONES.indexOf(parts[1]) + 1 : 0;
    }
}
