package org.neaspec.plenary.registration.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.form.FormVersion;
import org.neaspec.plenary.form.Forms;
import org.neaspec.plenary.form.Question;
import org.neaspec.plenary.form.Typed;
import org.neaspec.plenary.form.When;
import org.neaspec.plenary.form.web.QuestionParts;
import org.neaspec.plenary.form.web.Questionnaire;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Pages;

/** Shows the form to register, fresh, again with what has to be put right, or as it was kept half-way through. */
@Singleton
class FilledForms {

    static final String VIEW = "registration/form";

    /** What is asked with the registration itself. */
    static final Predicate<Question> AT_ONCE = question -> question.when() == When.AT_REGISTRATION;

    private final Forms forms;
    private final QuestionParts parts;
    private final AlsoForm also;
    private final RegistrationPages maker;
    private final Pages pages;

    FilledForms(Forms forms, QuestionParts parts, AlsoForm also, RegistrationPages maker, Pages pages) {
        this.also = also;
        this.forms = forms;
        this.parts = parts;
        this.maker = maker;
        this.pages = pages;
    }

    /**
     * A form as it is filled in.
     *
     * @param marks questions that changed since the form was shown
     * @param also the meetings held together with this one that are ticked, by their slugs
     * @param draft the token of the link behind which it is kept; empty for none
     * @param until when it is forgotten there, in words
     */
    record Filled(
            RegistrationForm form,
            FormVersion questions,
            Typed typed,
            Map<String, String> marks,
            List<String> also,
            String draft,
            String until) {

        static Filled sent(RegistrationForm form, Questionnaire.Sent sent, List<String> also, String draft) {
            return new Filled(form, sent.form(), sent.typed(), sent.marks(), also, draft, "");
        }

        Filled underNewKey() {
            return new Filled(form.underNewKey(), questions, typed, marks, also, draft, until);
        }
    }

    Filled fresh(MeetingFacts meeting, RegistrationForm form) {
        return new Filled(form, forms.of(meeting.id()), Typed.NOTHING, Map.of(), List.of(), "", "");
    }

    HttpResponse<?> show(
            HttpStatus status, HttpRequest<?> request, Visit visit, Filled filled, FormErrors errors, boolean full) {
        var extra = new RegistrationPages.Extra(
                parts.of(filled.questions(), QuestionParts.Wish.empty(AT_ONCE).with(filled.typed(), filled.marks())),
                also.offered(visit.meeting(), filled.also()),
                box(visit, filled));
        return pages.with(status, request, VIEW, maker.toRegister(visit, filled.form(), extra, errors, full));
    }

    private static RegistrationPage.@Nullable DraftBox box(Visit visit, Filled filled) {
        var halfway = visit.halfway();
        return halfway == null
                ? null
                : new RegistrationPage.DraftBox(
                        halfway.path(), filled.draft(), filled.until(), halfway.place() != null);
    }
}
