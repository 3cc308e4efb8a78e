package org.neaspec.plenary.intake;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The hours at the beginning of a text, as programmes print them. */
final class ClockWords {

    private static final String TIME =
            "(\\d{1,2})(?:\\s?[:.hH]\\s?(\\d{2})(?!\\d))?(?:\\s*([AaPp])\\.?\\s?[Mm]\\b\\.?)?";
    private static final Pattern SPAN = Pattern.compile("^\\s*" + TIME
            + "\\s*(?:hrs?\\.?|h)?\\s*(?:[-–—−~‐‑]|to\\b|until\\b)\\s*" + TIME + "(?:\\s*(?:hrs?\\b\\.?|h\\b))?");
    private static final Pattern START =
            Pattern.compile("^\\s*" + TIME + "(?:\\s*(?:hrs?\\b\\.?|h\\b))?(?=$|[\\s,;:|])");
    private static final Pattern ZONE =
            Pattern.compile("^\\s*\\(?\\s*(?:GMT|UTC)\\s*([+−-])\\s*(\\d{1,2})(?::?(\\d{2}))?\\s*\\)?");
    private static final Pattern MINUTES = Pattern.compile(
            "\\(\\s*(?:(\\d{1,2})\\s*(?:hours?|hrs?|h)\\.?)?\\s*(?:and\\s*)?(?:(\\d{1,3})\\s*(?:minutes?|mins?|min|m|['’′])\\.?)?\\s*\\)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE_MINUTES = Pattern.compile(
            "^\\s*(\\d{1,3})\\s*(?:minutes?|mins?|min|['’′])\\.?(?=$|[\\s,;:])", Pattern.CASE_INSENSITIVE);

    private ClockWords() {}

    /**
     * Hours as they were found.
     *
     * @param end null where none is printed
     * @param offset printed behind the hours
     * @param mended the key of what was put right, or null
     * @param wrong the key of what cannot be, or null; start and end are null then
     * @param rest the text behind the hours
     */
    record Hours(
            @Nullable LocalTime start,
            @Nullable LocalTime end,
            @Nullable Integer minutes,
            @Nullable ZoneOffset offset,
            @Nullable String mended,
            @Nullable String wrong,
            String printed,
            String rest) {}

    /** A length in brackets and what stands around it. */
    record Length(int minutes, String before, String after) {}

    /** The hours with which a text begins, if it begins with any. */
    static Optional<Hours> leading(String text) {
        Matcher span = SPAN.matcher(text);
        if (span.find() && (clockLike(span, 1) || clockLike(span, 4))) {
            return Optional.of(span(span, text));
        }
        Matcher start = START.matcher(text);
        if (start.find() && clockLike(start, 1)) {
            LocalTime at = time(start.group(1), start.group(2), start.group(3));
            return Optional.of(finished(
                    at,
                    null,
                    null,
                    at == null ? "intake.remark.time.impossible" : null,
                    start.group(),
                    text.substring(start.end())));
        }
        return Optional.empty();
    }

    private static boolean clockLike(Matcher found, int group) {
        return found.group(group + 1) != null || found.group(group + 2) != null;
    }

    private static Hours span(Matcher span, String text) {
        String rest = text.substring(span.end());
        String first = span.group(3);
        String second = span.group(6);
        LocalTime start = time(span.group(1), span.group(2), first);
        LocalTime end = time(span.group(4), span.group(5), second);
        if (start == null || end == null) {
            return finished(null, null, null, "intake.remark.time.impossible", span.group(), rest);
        }
        String mended = null;
        if (twentyFour(span.group(1), first) || twentyFour(span.group(4), second)) {
            mended = "intake.remark.time.pm";
        } else if (first == null && second != null) {
            LocalTime shifted = time(span.group(1), span.group(2), second);
            if (shifted != null && shifted.isBefore(end)) {
                start = shifted;
            }
            mended = "intake.remark.time.half";
        }
        if (!start.isBefore(end)) {
            String wrong = start.equals(end) ? "intake.remark.time.empty" : "intake.remark.time.backwards";
            return finished(null, null, null, wrong, span.group(), rest);
        }
        return finished(start, end, mended, null, span.group(), rest);
    }

    /** Whether a time of the 24-hour clock says "pm" all the same (gap I-39). */
    private static boolean twentyFour(String hours, @Nullable String half) {
        return half != null && Integer.parseInt(hours) > 12;
    }

    private static @Nullable LocalTime time(String hours, @Nullable String minutes, @Nullable String half) {
        int hour = Integer.parseInt(hours);
        if (half != null && hour <= 12) {
            hour = hour % 12 + (half.toLowerCase(Locale.ROOT).equals("p") ? 12 : 0);
        }
        try {
            return LocalTime.of(hour, minutes == null ? 0 : Integer.parseInt(minutes));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Hours finished(
            @Nullable LocalTime start,
            @Nullable LocalTime end,
            @Nullable String mended,
            @Nullable String wrong,
            String printed,
            String behind) {
        String rest = behind;
        ZoneOffset offset = null;
        Matcher zone = ZONE.matcher(rest);
        if (zone.find()) {
            offset = offset(zone);
            rest = rest.substring(zone.end());
        }
        Integer minutes = null;
        Optional<Length> length = length(rest);
        if (length.isPresent() && length.get().before().isBlank()) {
            minutes = length.get().minutes();
            rest = length.get().after();
        }
        return new Hours(start, end, minutes, offset, mended, wrong, printed.strip(), CellText.clean(trimmed(rest)));
    }

    private static String trimmed(String rest) {
        return rest.replaceFirst("^[\\s,;:|–—-]+", "");
    }

    private static @Nullable ZoneOffset offset(Matcher zone) {
        int hours = Integer.parseInt(zone.group(2));
        int minutes = zone.group(3) == null ? 0 : Integer.parseInt(zone.group(3));
        int sign = zone.group(1).equals("+") ? 1 : -1;
        try {
            return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The first length in brackets: "(15 mins)", "(1 hour 30 min)". */
    static Optional<Length> length(String text) {
        Matcher found = MINUTES.matcher(text);
        while (found.find()) {
            if (found.group(1) != null || found.group(2) != null) {
                return Optional.of(new Length(
                        minutes(found.group(1), found.group(2)),
                        text.substring(0, found.start()).strip(),
                        text.substring(found.end()).strip()));
            }
        }
        return Optional.empty();
    }

    /** A text that says a length and nothing else: "(15 mins)", "15 min", "90". */
    static Optional<Integer> onlyLength(String text) {
        Optional<Length> bracketed = length(text);
        if (bracketed.isPresent()) {
            return bracketed
                    .filter(length ->
                            length.before().isEmpty() && length.after().isEmpty())
                    .map(Length::minutes);
        }
        return length("(" + text.strip() + ")").map(Length::minutes).or(() -> bare(text));
    }

    private static Optional<Integer> bare(String text) {
        Matcher bare = BARE_MINUTES.matcher(text);
        return bare.find() && bare.end() == text.stripTrailing().length()
                ? Optional.of(Integer.valueOf(bare.group(1)))
                : Optional.empty();
    }

    private static int minutes(@Nullable String hours, @Nullable String minutes) {
        return (hours == null ? 0 : Integer.parseInt(hours) * 60) + (minutes == null ? 0 : Integer.parseInt(minutes));
    }

    /** Hours that stand anywhere in running text, for the announced hours of a meeting. */
    static List<Hours> anywhere(String text) {
        List<Hours> found = new ArrayList<>();
        Matcher digits = Pattern.compile("(?<![\\d:.])\\d{1,2}[:.]\\d{2}").matcher(text);
        int from = 0;
        while (digits.find(from)) {
            Optional<Hours> hours = leading(text.substring(digits.start()));
            hours.filter(one -> one.end() != null).ifPresent(found::add);
            from = hours.map(one -> digits.start() + one.printed().length()).orElse(digits.end());
            from = Math.max(from, digits.end());
        }
        return found;
    }
}
