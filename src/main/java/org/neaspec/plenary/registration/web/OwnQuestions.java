package org.neaspec.plenary.registration.web;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.form.Choice;
import org.neaspec.plenary.form.Forms;
import org.neaspec.plenary.form.Sheet;
import org.neaspec.plenary.form.Typed;
import org.neaspec.plenary.form.web.QuestionParts;
import org.neaspec.plenary.form.web.Questionnaire;
import org.neaspec.plenary.form.web.QuestionsPart;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.EntryOutcome;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/**
 * A meeting's own questions in the form of staff. Staff answer what they know; what is missing is asked of the person on his or
 * her own page.
 */
@Singleton
class OwnQuestions {

    private static final String MISSING = "form.error.required";

    private final Forms forms;
    private final Questionnaire questionnaire;
    private final QuestionParts parts;

    OwnQuestions(Forms forms, Questionnaire questionnaire, QuestionParts parts) {
        this.forms = forms;
        this.questionnaire = questionnaire;
        this.parts = parts;
    }

    /** What was answered; notes what is wrong, but not what is missing. */
    Questionnaire.Sent read(
            HttpRequest<?> request, MeetingFacts meeting, Form sent, String category, FormErrors errors) {
        return read(request, meeting, sent, category, Sheet.EMPTY, null, errors);
    }

    /**
     * The same of somebody who has answered.
     *
     * @param before what was answered
     * @param registrationId whose files may be among the answers; null for nobody's yet
     */
    Questionnaire.Sent read(
            HttpRequest<?> request,
            MeetingFacts meeting,
            Form sent,
            String category,
            Sheet before,
            @Nullable Long registrationId,
            FormErrors errors) {
        var noted = FormErrors.none();
        var read = questionnaire.read(
                request, forms.of(meeting.id()), sent, category, question -> true, before, registrationId, noted);
        noted.summary().stream()
                .filter(error -> !error.key().startsWith(MISSING))
                .forEach(error ->
                        errors.add(error.field(), error.key(), error.arguments().toArray()));
        return read;
    }

    /** @param sent what was sent and is shown again; null on a first visit */
    QuestionsPart part(MeetingFacts meeting, Questionnaire.@Nullable Sent sent) {
        var wish = QuestionParts.Wish.empty(question -> true);
        return sent == null
                ? parts.of(forms.of(meeting.id()), wish)
                : parts.of(sent.form(), wish.with(sent.typed(), sent.marks()));
    }

    /**
     * What somebody answered, to be put right.
     *
     * @param sent what was sent and is shown again; null on a first visit
     * @param held the choices of which a place is taken for him or her
     */
    QuestionsPart answered(MeetingFacts meeting, Sheet sheet, Set<Choice> held, Questionnaire.@Nullable Sent sent) {
        var wish = QuestionParts.Wish.empty(question -> true).holding(held);
        var form = forms.of(meeting.id());
        return sent == null
                ? parts.of(form, wish.with(Typed.of(form.content(), sheet), Map.of()))
                : parts.of(sent.form(), wish.with(sent.typed(), sent.marks()));
    }

    void noteGone(Questionnaire.Sent sent, EntryOutcome.ChoicesGone gone, FormErrors errors) {
        noteGone(sent, gone.choices(), errors);
    }

    void noteGone(Questionnaire.Sent sent, Set<Choice> gone, FormErrors errors) {
        questionnaire.noteGone(sent.form(), gone, errors);
    }
}
