package org.neaspec.plenary.form.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.form.QuestionKind;

/**
 * A meeting's questions as a part of any page with a form; printed by {@code views/form/_questions}.
 *
 * @param version of the form, which is sent along: so that somebody learns of questions that changed meanwhile
 * @param takesFiles whether the form around it has to be sent as one with files
 * @param changed whether some of it is marked, because it changed since it was shown
 */
public record QuestionsPart(int version, boolean takesFiles, boolean changed, List<SectionPart> sections) {

    /** How many megabytes all files of one form may have together: what the server takes, less the text beside them. */
    public static final int MOST_MEGABYTES = 11;

    public static final QuestionsPart NONE = new QuestionsPart(0, false, false, List.of());

    public QuestionsPart {
        sections = List.copyOf(sections);
    }

    public boolean any() {
        return !sections.isEmpty();
    }

    public record SectionPart(String title, @Nullable String text, List<QuestionPart> questions) {}

    /**
     * @param only for whom it is, in words; empty where it is for everybody. Scripts hide what is not to be asked instead
     * @param mark what happened to it since the form was shown, in words; empty for nothing
     * @param categories the categories it is for, apart by spaces; empty for all
     * @param source the field that decides whether it is asked, with the rule and the value sought
     */
    public record QuestionPart(
            String field,
            QuestionKind kind,
            String label,
            String hint,
            boolean optional,
            String only,
            String mark,
            String categories,
            String source,
            String rule,
            String sought,
            String value,
            List<ChoicePart> choices,
            List<CompanionPart> companions,
            String keptFile,
            String keptName,
            String accept,
            int megabytes) {

        public boolean text() {
            return kind == QuestionKind.TEXT || kind == QuestionKind.NUMBER || kind == QuestionKind.DATE;
        }

        /** What the field of one line is for browsers. */
        public String type() {
            return kind == QuestionKind.DATE ? "date" : "text";
        }

        public String inputmode() {
            return kind == QuestionKind.NUMBER ? "decimal" : "";
        }

        public String width() {
            return kind == QuestionKind.TEXT ? "" : "medium";
        }

        public boolean longText() {
            return kind == QuestionKind.LONG_TEXT;
        }

        public boolean offersChoices() {
            return kind.offersChoices();
        }

        public String choiceType() {
            return kind == QuestionKind.CHOICE ? "radio" : "checkbox";
        }

        public boolean country() {
            return kind == QuestionKind.COUNTRY;
        }

        public boolean file() {
            return kind == QuestionKind.FILE;
        }

        public boolean consent() {
            return kind == QuestionKind.CONSENT;
        }

        public boolean named() {
            return kind == QuestionKind.COMPANIONS;
        }
    }

    /** @param full whether nobody else can choose it */
    public record ChoicePart(String id, String value, String label, boolean chosen, boolean full, String hint) {}

    public record CompanionPart(int number, String nameField, String name, String relationField, String relation) {}
}
