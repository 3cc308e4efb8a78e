package org.neaspec.plenary.form.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.function.UnaryOperator;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.form.EditForm;
import org.neaspec.plenary.form.FormContent;
import org.neaspec.plenary.form.FormPaths;
import org.neaspec.plenary.form.PublishForm;
import org.neaspec.plenary.form.web.FormPages.TypedSection;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** What all handlers have in common that change a meeting's questions. */
@Singleton
class FormDesk {

    private final Meetings meetings;
    private final EditForm editForm;
    private final PublishForm publishForm;
    private final Transactions transactions;
    private final FormPages maker;
    private final Notices notices;
    private final Pages pages;

    FormDesk(
            Meetings meetings,
            EditForm editForm,
            PublishForm publishForm,
            Transactions transactions,
            FormPages maker,
            Notices notices,
            Pages pages) {
        this.meetings = meetings;
        this.editForm = editForm;
        this.publishForm = publishForm;
        this.transactions = transactions;
        this.maker = maker;
        this.notices = notices;
        this.pages = pages;
    }

    MeetingFacts meeting(String slug) {
        return meetings.find(slug).orElseThrow(NoSuchPage::new);
    }

    HttpResponse<?> page(
            HttpStatus status, HttpRequest<?> request, MeetingFacts meeting, FormErrors errors, TypedSection typed) {
        return pages.with(status, request, "form/organise", maker.of(meeting, errors, typed));
    }

    /** Does it, or shows what a colleague did meanwhile. */
    HttpResponse<?> act(
            HttpRequest<?> request,
            MeetingFacts meeting,
            Form form,
            Organiser organiser,
            UnaryOperator<FormContent> act,
            String notice) {
        return perform(meeting, form, organiser, act) instanceof EditForm.Outcome.Overtaken
                ? overtaken(request, meeting)
                : back(meeting, notice);
    }

    EditForm.Outcome perform(MeetingFacts meeting, Form form, Organiser organiser, UnaryOperator<FormContent> act) {
        return transactions.retrying(() -> editForm.perform(meeting.id(), seen(form), act, actor(organiser)));
    }

    HttpResponse<?> publish(HttpRequest<?> request, MeetingFacts meeting, Form form, Organiser organiser) {
        var outcome = transactions.retrying(() -> publishForm.publish(meeting, seen(form), actor(organiser)));
        if (outcome instanceof PublishForm.Outcome.Overtaken) {
            return overtaken(request, meeting);
        }
        if (outcome instanceof PublishForm.Outcome.Unsound) {
            return page(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    request,
                    meeting,
                    FormErrors.none().add("publish", "form.organise.error.unsound"),
                    TypedSection.NONE);
        }
        return outcome instanceof PublishForm.Outcome.Published published
                ? back(meeting, "form.organise.published", published.number())
                : back(meeting, "form.organise.nothingNew");
    }

    private HttpResponse<?> overtaken(HttpRequest<?> request, MeetingFacts meeting) {
        return page(
                HttpStatus.CONFLICT,
                request,
                meeting,
                FormErrors.none().add("publish", "form.organise.error.overtaken"),
                TypedSection.NONE);
    }

    private HttpResponse<?> back(MeetingFacts meeting, String notice, Object... values) {
        return notices.after(HttpResponse.seeOther(URI.create(FormPaths.form(meeting.slug()))), notice, values);
    }

    static int seen(Form form) {
        var state = form.text("state");
        return state.matches("\\d{1,9}") ? Integer.parseInt(state) : -1;
    }

    private static Actor actor(Organiser organiser) {
        return Actor.staff(organiser.accountId(), organiser.name());
    }
}
