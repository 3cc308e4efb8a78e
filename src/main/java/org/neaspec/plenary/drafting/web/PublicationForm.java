package org.neaspec.plenary.drafting.web;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.drafting.PublishDraft.Seen;
import org.neaspec.plenary.programme.ProgrammePublished.Notice;
import org.neaspec.plenary.programme.ProgrammePublished.Tell;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/**
 * How a draft is to be published, as an organiser sent it, still text.
 *
 * @param despite whether also with what the checks call errors
 */
record PublicationForm(
        String state, String newest, String label, String note, String words, String tell, boolean despite) {

    private static final int LONGEST_LABEL = 100;
    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_WORDS = 500;

    static PublicationForm of(Form form) {
        return new PublicationForm(
                form.text("state"),
                form.text("newest"),
                PlainText.line(form.text("label")),
                PlainText.lines(form.text("note")),
                PlainText.line(form.text("words")),
                form.text("tell"),
                form.text("despite").equals("yes"));
    }

    static PublicationForm blank(@Nullable String label) {
        return new PublicationForm("", "", label == null ? "" : label, "", "", "", false);
    }

    /** The form as it is to be sent next time: what it refers to is what the page shows now. */
    PublicationForm seeing(int draftState, int newestVersion) {
        return new PublicationForm(
                String.valueOf(draftState), String.valueOf(newestVersion), label, note, words, tell, despite);
    }

    /** @param faults how many errors the checks find in the draft: publishing in spite of them has to be meant */
    void check(long faults, FormErrors errors) {
        if (faults > 0 && !despite) {
            errors.add("despite", "drafting.publication.error.despite", faults);
        }
        if (choice().isEmpty()) {
            errors.add("tell", "drafting.publication.error.tell");
        }
        longest("label", label, LONGEST_LABEL, errors);
        longest("note", note, LONGEST_NOTE, errors);
        longest("words", words, LONGEST_WORDS, errors);
    }

    private static void longest(String field, String text, int longest, FormErrors errors) {
        if (text.codePointCount(0, text.length()) > longest) {
            errors.add(field, "drafting.publication.error.long", longest);
        }
    }

    private Optional<Tell> choice() {
        return Arrays.stream(Tell.values())
                .filter(choice -> choice.name().equals(tell))
                .findFirst();
    }

    Seen seen() {
        return new Seen(number(state), number(newest));
    }

    @Nullable
    String labelOrNull() {
        return label.isEmpty() ? null : label;
    }

    @Nullable
    String noteOrNull() {
        return note.isEmpty() ? null : note;
    }

    Notice notice() {
        return new Notice(choice().orElse(Tell.SILENCE), words.isEmpty() ? null : words);
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }
}
