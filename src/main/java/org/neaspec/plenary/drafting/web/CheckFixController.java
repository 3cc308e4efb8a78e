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
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.drafting.Draft;
import org.neaspec.plenary.drafting.DraftChecks;
import org.neaspec.plenary.drafting.EditDraft;
import org.neaspec.plenary.drafting.EditOutcome;
import org.neaspec.plenary.drafting.Finding;
import org.neaspec.plenary.drafting.Fix;
import org.neaspec.plenary.drafting.Said;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.web.Form;

/** Takes what a check offers. It is one act, and can be undone like any other. */
@Controller("/organise/meetings/{slug}/programme/checks/fixes")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.EDIT_PROGRAMME)
class CheckFixController {

    private static final String GONE = "drafting.checks.gone";

    private final ChecksDesk desk;
    private final DraftChecks checks;
    private final EditDraft edit;
    private final Transactions transactions;
    private final EditorAnswers answers;

    CheckFixController(
            ChecksDesk desk, DraftChecks checks, EditDraft edit, Transactions transactions, EditorAnswers answers) {
        this.desk = desk;
        this.checks = checks;
        this.edit = edit;
        this.transactions = transactions;
        this.answers = answers;
    }

    /** Only what is still found is mended: the offer is made anew from the draft as it is now. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> create(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        MeetingFacts meeting = desk.meeting(slug);
        Draft before = desk.draft(meeting);
        Finding finding = checks.of(meeting, before.programme())
                .find(form.text("finding"))
                .orElse(null);
        EditOutcome outcome = finding == null ? null : mended(meeting, finding.fix(), organiser);
        boolean whole = form.has("whole");
        if (finding != null && outcome instanceof EditOutcome.Saved saved) {
            String focus = finding.itemId() == null ? "" : finding.itemId();
            return whole
                    ? desk.back(meeting, "drafting.checks.fix.done")
                    : answers.done(request, meeting, form, before, saved.draft(), saved.said(), focus);
        }
        return whole
                ? desk.back(meeting, GONE)
                : answers.refused(request, meeting, form, desk.draft(meeting), Said.of(GONE));
    }

    private @Nullable EditOutcome mended(MeetingFacts meeting, @Nullable Fix fix, Organiser by) {
        return fix == null
                ? null
                : transactions.retrying(() -> edit.perform(
                        meeting.id(), fix.act(RandomIds.publicId()), Actor.staff(by.accountId(), by.name())));
    }
}
