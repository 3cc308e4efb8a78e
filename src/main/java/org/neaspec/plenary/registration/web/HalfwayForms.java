package org.neaspec.plenary.registration.web;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neaspec.plenary.form.FormVersion;
import org.neaspec.plenary.form.Forms;
import org.neaspec.plenary.form.Question;
import org.neaspec.plenary.form.QuestionKind;
import org.neaspec.plenary.form.Sheet;
import org.neaspec.plenary.form.Typed;
import org.neaspec.plenary.form.web.Questionnaire;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.RegistrationDraft;
import org.neaspec.plenary.registration.RegistrationDrafts;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.web.Form;

/** Turns a form as it was sent half-way through into what is kept of it, and back. Consent is never kept: it is asked anew. */
@Singleton
class HalfwayForms {

    /** What belongs to the page and not to the person, and what nobody agrees to before the form is sent. */
    private static final Set<String> NOT_KEPT = Set.of(
            "csrfToken", "draft", "requestKey", "version", Questionnaire.VERSION, "consentPrivacy", "consentListing");

    private final Forms forms;
    private final Questionnaire questionnaire;

    HalfwayForms(Forms forms, Questionnaire questionnaire) {
        this.forms = forms;
        this.questionnaire = questionnaire;
    }

    RegistrationDraft kept(FormVersion questions, Form sent, Typed typed) {
        Map<String, List<String>> fields = new HashMap<>();
        sent.names().stream()
                .filter(name -> !NOT_KEPT.contains(name) && !name.startsWith("q-"))
                .forEach(name -> fields.put(name, sent.all(name)));
        fields.putAll(typed.fields());
        questions.content().questions().stream()
                .filter(question -> question.kind() == QuestionKind.CONSENT)
                .map(Question::field)
                .forEach(fields::remove);
        return new RegistrationDraft(fields, sent.text(Questionnaire.VERSION));
    }

    /**
     * As it was kept; what changed among the questions since is marked, as far as it is asked of this person.
     *
     * @param token of the link of its own that opened it; empty for none
     */
    FilledForms.Filled opened(MeetingFacts meeting, RegistrationDrafts.Answer.Opens opens, String token) {
        var draft = opens.draft();
        var sent = Form.of(draft.fields());
        var form = RegistrationForm.of(sent);
        var questions = forms.of(meeting.id());
        var version = draft.formVersion();
        Map<String, String> marks = version == null
                ? Map.of()
                : questionnaire.marks(questions, form.category(), FilledForms.AT_ONCE, version, Sheet.EMPTY);
        return new FilledForms.Filled(
                form,
                questions,
                new Typed(draft.fields()),
                marks,
                sent.all(AlsoForm.FIELD),
                token,
                Moments.moment(opens.until(), meeting.zoneOrUtc()));
    }
}
