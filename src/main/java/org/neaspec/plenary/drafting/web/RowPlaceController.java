package org.neaspec.plenary.drafting.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.drafting.ActResult;
import org.neaspec.plenary.drafting.DayLimits;
import org.neaspec.plenary.drafting.Draft;
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.drafting.EditDraft;
import org.neaspec.plenary.drafting.EditOutcome;
import org.neaspec.plenary.drafting.MoveRow;
import org.neaspec.plenary.drafting.ProgrammeAct;
import org.neaspec.plenary.drafting.Said;
import org.neaspec.plenary.drafting.StepRow;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.NoSuchPage;

/** Where a row stands: one up, one down ({@code to}), or behind another one of a day ({@code day}, {@code after}). */
@Controller("/organise/meetings/{slug}/programme/rows/{id}/place")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.EDIT_PROGRAMME)
class RowPlaceController {

    private static final Said UNREADABLE = Said.of("drafting.row.error.place");

    private final Meetings meetings;
    private final Drafts drafts;
    private final EditDraft edit;
    private final Transactions transactions;
    private final EditorAnswers answers;

    RowPlaceController(
            Meetings meetings, Drafts drafts, EditDraft edit, Transactions transactions, EditorAnswers answers) {
        this.meetings = meetings;
        this.drafts = drafts;
        this.edit = edit;
        this.transactions = transactions;
        this.answers = answers;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> update(HttpRequest<?> request, String slug, String id, Form form, Organiser organiser) {
        MeetingFacts meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        Draft before = drafts.of(meeting.id());
        ProgrammeAct act = act(id, form, DayLimits.of(meeting.date()));
        if (act == null) {
            return answers.refused(request, meeting, form, before, UNREADABLE);
        }
        EditOutcome outcome = transactions.retrying(
                () -> edit.perform(meeting.id(), act, Actor.staff(organiser.accountId(), organiser.name())));
        if (outcome instanceof EditOutcome.Saved saved) {
            return answers.done(request, meeting, form, before, saved.draft(), saved.said(), id);
        }
        return answers.refused(request, meeting, form, before, why(outcome));
    }

    private static @Nullable ProgrammeAct act(String id, Form form, DayLimits limits) {
        String to = form.text("to");
        if (to.equals("up") || to.equals("down")) {
            return new StepRow(id, to.equals("up"), limits);
        }
        String day = form.text("day");
        String after = form.text("after");
        try {
            LocalDate there = day.equals(EditorPages.NO_DAY) ? null : LocalDate.parse(day);
            return new MoveRow(id, there, after.isEmpty() ? null : after, limits);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Said why(EditOutcome outcome) {
        return outcome instanceof EditOutcome.Refused refused && refused.why() instanceof ActResult.Refused why
                ? why.problems().get(0).words()
                : Said.of("drafting.row.error.gone");
    }
}
