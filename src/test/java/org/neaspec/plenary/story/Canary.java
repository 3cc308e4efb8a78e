package org.neaspec.plenary.story;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A word or time that stands in one confidential field of the closed row, and nowhere else. */
enum Canary {
    SEGMENT("Quorvane"),
    LINE("Zelphrit"),
    ROWLINE("Yttrimar"),
    TITLE("Umbrakin"),
    DESCRIPTION("Fenwhistle"),
    ROOM("Gorlabyx"),
    SPEAKER("Thessarund"),
    PERSON("Vexolith"),
    BIOGRAPHY("Quillomar"),
    PART("Ovankel"),
    QUESTION("Brimquist"),
    /** The link by which the closed row is joined. */
    JOIN("Wendlorix"),
    /**
     * 09:37 in Ulaanbaatar, as pages in three zones and calendars write it. Not the moment of a mail or a decision, "22 November
     * 2026, 10:37", nor the seconds of a header, "Sun, 22 Nov 2026 21:09:37 GMT", for stories are told at every hour.
     */
    TIME("(?<!\\d{4}, |\\d:)\\b(09:37|10:37|01:37)\\b|T093700|T013700"),
    /** What pages make of the designations that the row admits. */
    WORDS("For SPC members");

    private final Pattern pattern;

    Canary(String pattern) {
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    static Set<Canary> in(String text) {
        return Arrays.stream(values())
                .filter(canary -> canary.pattern.matcher(text).find())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Canary.class)));
    }

    /** "TITLE TIME" as a set; "-" is none. */
    static Set<Canary> listed(String names) {
        return Arrays.stream(names.strip().split(" +"))
                .filter(name -> !name.equals("-"))
                .map(Canary::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Canary.class)));
    }
}
