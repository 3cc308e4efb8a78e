package org.neaspec.plenary.intake;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say about how a line was read.
 *
 * @param line its number; 0 when it is about the whole paper
 * @param key of the words
 * @param values for the places in the words
 * @param text the piece of the paper it is about
 * @param choice what can be chosen for this line instead
 */
@Serdeable
public record Remark(int line, Severity severity, String key, List<String> values, String text, Offer choice) {

    public Remark(
            int line,
            Severity severity,
            String key,
            @Nullable List<String> values,
            @Nullable String text,
            @Nullable Offer choice) {
        this.line = line;
        this.severity = severity;
        this.key = key;
        this.values = values == null ? List.of() : List.copyOf(values);
        this.text = text == null ? "" : text;
        this.choice = choice == null ? Offer.NONE : choice;
    }

    /** How sure we are of a line. */
    public enum Severity {
        /** Worth knowing; nothing was changed. */
        INFO,
        /** Damage of the paper that was put right. */
        MENDED,
        /** Read in one way where another is possible: somebody has to look. */
        ASK,
        /** Not part of the draft. */
        NOT_UNDERSTOOD;

        /** The message that names this severity. */
        public String messageKey() {
            return "intake.severity." + name();
        }
    }

    /** What can be chosen for a line. The first choice holds until somebody chooses. */
    public enum Offer {
        NONE,
        /** Leave the damage as it is printed. */
        READING,
        /** Text that found no place. */
        PLACE,
        /** An audience of its own that the text speaks of. */
        AUDIENCE;

        public List<Choice> choices() {
            return switch (this) {
                case NONE -> List.of();
                case READING -> List.of(Choice.AS_READ, Choice.AS_PRINTED);
                case PLACE -> List.of(Choice.LEAVE_OUT, Choice.DESCRIPTION);
                case AUDIENCE -> List.of(Choice.NOBODY_SPECIAL, Choice.OWN_AUDIENCE);
            };
        }
    }

    /** One choice for a line. */
    public enum Choice {
        AS_READ,
        AS_PRINTED,
        LEAVE_OUT,
        DESCRIPTION,
        NOBODY_SPECIAL,
        OWN_AUDIENCE;

        /** The message that names this choice. */
        public String messageKey() {
            return "intake.choice." + name();
        }
    }
}
