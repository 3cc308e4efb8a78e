package org.neaspec.plenary.drafting;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads times as people type them. */
public final class RowText {

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})[:.h]?(\\d{2})");

    private RowText() {}

    /** "14:00", "14.00", "1400", "9:30"; null for anything that is no time of a day. */
    public static @Nullable LocalTime clock(String typed) {
        Matcher matcher = CLOCK.matcher(typed.strip());
        if (!matcher.matches()) {
            return null;
        }
        try {
            return LocalTime.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
