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
import java.net.URI;
import java.util.Optional;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.drafting.Draft;
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.drafting.EditDraft;
import org.neaspec.plenary.drafting.EditOutcome;
import org.neaspec.plenary.drafting.Said;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;

/** The acts on a draft, back and forth. */
@Controller("/organise/meetings/{slug}/programme")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.EDIT_PROGRAMME)
class DraftHistoryController {

    private static final Said OVERTAKEN = Said.of("drafting.history.overtaken");

    private final Meetings meetings;
    private final Drafts drafts;
    private final EditDraft edit;
    private final Transactions transactions;
    private final DraftBars bars;
    private final EditorAnswers answers;
    private final Notices notices;

    DraftHistoryController(
            Meetings meetings,
            Drafts drafts,
            EditDraft edit,
            Transactions transactions,
            DraftBars bars,
            EditorAnswers answers,
            Notices notices) {
        this.meetings = meetings;
        this.drafts = drafts;
        this.edit = edit;
        this.transactions = transactions;
        this.bars = bars;
        this.answers = answers;
        this.notices = notices;
    }

    @Post("/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> undo(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        return step(request, slug, form, true);
    }

    @Post("/redo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> redo(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        return step(request, slug, form, false);
    }

    private HttpResponse<?> step(HttpRequest<?> request, String slug, Form form, boolean back) {
        MeetingFacts meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        Draft before = drafts.of(meeting.id());
        String state = form.text("state");
        int seen = state.matches("[0-9]{1,9}") ? Integer.parseInt(state) : -1;
        EditOutcome outcome =
                transactions.retrying(() -> back ? edit.undo(meeting.id(), seen) : edit.redo(meeting.id(), seen));
        if (outcome instanceof EditOutcome.Saved saved) {
            Optional<String> page = pageOf(slug, form, saved.draft());
            Said said = Said.of(back ? "drafting.history.undone" : "drafting.history.redone", bars.words(saved.said()));
            return page.isPresent()
                    ? told(page.get(), said)
                    : answers.done(request, meeting, form, before, saved.draft(), said, "");
        }
        Optional<String> page = pageOf(slug, form, before);
        if (page.isPresent()) {
            return told(page.get(), OVERTAKEN);
        }
        return answers.refused(request, meeting, form, before, OVERTAKEN);
    }

    /** The page on which the button was pressed, where it is not the editor: of a row only as long as there is such a row. */
    private static Optional<String> pageOf(String slug, Form form, Draft now) {
        return switch (form.text("page")) {
            case "agenda" -> Optional.of(MeetingPaths.agenda(slug));
            case "checks" -> Optional.of(MeetingPaths.draftChecks(slug));
            case "grid" -> Optional.of(MeetingPaths.draftGrid(slug));
            default -> now.programme().find(form.text("item")).map(item -> MeetingPaths.draftItem(slug, item.id()));
        };
    }

    private HttpResponse<?> told(String there, Said said) {
        return notices.after(
                HttpResponse.seeOther(URI.create(there)),
                said.key(),
                said.values().toArray());
    }
}
