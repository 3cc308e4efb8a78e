package org.neaspec.plenary.meeting;

import io.micronaut.core.annotation.Introspected;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in the Work Plan that a meeting contributes to. The kind goes with the code, since "4.1" is a section and an
 * activity as well (domain notes, R-073).
 */
@Introspected
public record WorkPlanTag(Kind kind, String code) {

    /** What a code is a code of. */
    public enum Kind {
        OUTPUT,
        ACTIVITY,
        PRIORITY_AREA;

        /** The message that names this kind. */
        public String messageKey() {
            return "meeting.tag." + name();
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final Pattern CODE = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){0,4}[a-z]?");

    /** A tag as {@link #write} prints it, "priority-area:4.1.1"; empty when the text is none. */
    public static Optional<WorkPlanTag> parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String word = text.substring(0, colon).strip().toLowerCase(Locale.ROOT).replace(' ', '-');
        String code = text.substring(colon + 1).strip();
        for (Kind kind : Kind.values()) {
            if (kind.word().equals(word) && CODE.matcher(code).matches()) {
                return Optional.of(new WorkPlanTag(kind, code));
            }
        }
        return Optional.empty();
    }

    public String write() {
        return kind.word() + ":" + code;
    }
}
