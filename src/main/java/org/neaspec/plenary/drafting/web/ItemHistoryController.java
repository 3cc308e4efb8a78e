package org.neaspec.plenary.drafting.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.drafting.EditDraft;
import org.neaspec.plenary.drafting.EditOutcome;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.Notices;

/** The last act of a session's lead, back and forth. */
@Controller("/organise/meetings/{slug}/programme/items/{id}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.EDIT_ROW)
class ItemHistoryController {

    private final ItemDesk desk;
    private final EditDraft edit;
    private final Transactions transactions;
    private final DraftBars bars;
    private final Notices notices;

    ItemHistoryController(ItemDesk desk, EditDraft edit, Transactions transactions, DraftBars bars, Notices notices) {
        this.desk = desk;
        this.edit = edit;
        this.transactions = transactions;
        this.bars = bars;
        this.notices = notices;
    }

    @Post("/undo")
    HttpResponse<?> undo(String slug, String id, Form form, Organiser organiser) {
        long meetingId = desk.find(slug, id, organiser).meeting().id();
        EditOutcome outcome = transactions.retrying(() -> edit.undoOwn(meetingId, seen(form), organiser));
        return told(slug, id, outcome, "drafting.history.undone");
    }

    @Post("/redo")
    HttpResponse<?> redo(String slug, String id, Form form, Organiser organiser) {
        long meetingId = desk.find(slug, id, organiser).meeting().id();
        EditOutcome outcome = transactions.retrying(() -> edit.redoOwn(meetingId, seen(form), organiser));
        return told(slug, id, outcome, "drafting.history.redone");
    }

    private static int seen(Form form) {
        String state = form.text("state");
        return state.matches("[0-9]{1,9}") ? Integer.parseInt(state) : -1;
    }

    private HttpResponse<?> told(String slug, String id, EditOutcome outcome, String done) {
        var back = HttpResponse.seeOther(URI.create(MeetingPaths.draftItem(slug, id)));
        return outcome instanceof EditOutcome.Saved saved
                ? notices.after(back, done, bars.words(saved.said()))
                : notices.after(back, "drafting.history.overtaken");
    }
}
