package org.neaspec.plenary.drafting.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.drafting.AddLine;
import org.neaspec.plenary.drafting.DayLimits;
import org.neaspec.plenary.drafting.Draft;
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.drafting.EditDraft;
import org.neaspec.plenary.drafting.EditOutcome;
import org.neaspec.plenary.drafting.RowSegments;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Pages;

/** Rows typed one after the other; each can be opened in full at once. */
@Controller("/organise/meetings/{slug}/programme/line")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.EDIT_PROGRAMME)
class QuickLineController {

    private final Meetings meetings;
    private final Drafts drafts;
    private final EditDraft edit;
    private final Transactions transactions;
    private final Programmes programmes;
    private final EditorPages editor;
    private final EditorAnswers answers;
    private final Pages pages;

    QuickLineController(
            Meetings meetings,
            Drafts drafts,
            EditDraft edit,
            Transactions transactions,
            Programmes programmes,
            EditorPages editor,
            EditorAnswers answers,
            Pages pages) {
        this.meetings = meetings;
        this.drafts = drafts;
        this.edit = edit;
        this.transactions = transactions;
        this.programmes = programmes;
        this.editor = editor;
        this.answers = answers;
        this.pages = pages;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> create(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        MeetingFacts meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        Draft before = drafts.of(meeting.id());
        String line = PlainText.line(form.text("line"));
        FormErrors errors = form.refuseRepeated(FormErrors.none());
        if (!errors.any()) {
            String id = RandomIds.publicId();
            AddLine act = new AddLine(id, line, DayLimits.of(meeting.date()), segments(meeting));
            EditOutcome outcome = transactions.retrying(
                    () -> edit.perform(meeting.id(), act, Actor.staff(organiser.accountId(), organiser.name())));
            if (outcome instanceof EditOutcome.Saved && form.text("then").equals("open")) {
                return EditorAnswers.onward(request, MeetingPaths.draftItem(slug, id) + "#description");
            }
            if (outcome instanceof EditOutcome.Saved saved) {
                return answers.done(request, meeting, form, before, saved.draft(), saved.said(), id);
            }
            Problems.into(errors, outcome, "line");
        }
        String view = EditorAnswers.live(request) ? "drafting/line" : EditorController.VIEW;
        return pages.with(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        request,
                        view,
                        editor.page(meeting, before, null, form.text("line"), errors))
                .header("HX-Retarget", "#line-form")
                .header("HX-Reswap", "outerHTML");
    }

    private RowSegments segments(MeetingFacts meeting) {
        return RowSegments.of(programmes.segments(meeting.id()));
    }
}
