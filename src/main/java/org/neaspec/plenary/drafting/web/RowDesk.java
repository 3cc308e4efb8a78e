package org.neaspec.plenary.drafting.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.drafting.Draft;
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.drafting.EditDraft;
import org.neaspec.plenary.drafting.EditOutcome;
import org.neaspec.plenary.drafting.ProgrammeAct;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Pages;

/**
 * What the controllers of rows in the editor have in common: they find the draft, do something to it, and answer with a row and
 * its form. An open editor swaps the row alone; without scripts it is the page.
 */
@Singleton
class RowDesk {

    private static final String PIECE = "drafting/opened";

    private final Meetings meetings;
    private final Drafts drafts;
    private final EditDraft edit;
    private final Transactions transactions;
    private final EditorPages editor;
    private final EditorRows rows;
    private final Pages pages;

    RowDesk(
            Meetings meetings,
            Drafts drafts,
            EditDraft edit,
            Transactions transactions,
            EditorPages editor,
            EditorRows rows,
            Pages pages) {
        this.meetings = meetings;
        this.drafts = drafts;
        this.edit = edit;
        this.transactions = transactions;
        this.editor = editor;
        this.rows = rows;
        this.pages = pages;
    }

    /** The draft as it is now. */
    record Found(MeetingFacts meeting, Draft draft) {

        /** The same meeting with the draft as it has become. */
        Found with(Draft now) {
            return new Found(meeting, now);
        }
    }

    Found find(String slug) {
        MeetingFacts meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        return new Found(meeting, drafts.of(meeting.id()));
    }

    EditOutcome perform(Found found, ProgrammeAct act, Organiser by) {
        return transactions.retrying(
                () -> edit.perform(found.meeting().id(), act, Actor.staff(by.accountId(), by.name())));
    }

    /**
     * A row with its form, or without.
     *
     * @param item null for a row that is being added
     * @param panel null without the form
     * @param close another row whose form gives way to this one; empty for none
     */
    HttpResponse<?> show(
            HttpRequest<?> request, Found found, @Nullable ProgrammeItem item, @Nullable RowPanel panel, String close) {
        Draft draft = found.draft();
        if (!EditorAnswers.live(request)) {
            return pages.ok(
                    request, EditorController.VIEW, editor.page(found.meeting(), draft, panel, "", FormErrors.none()));
        }
        Map<String, Integer> beside = EditorRows.beside(draft.programme());
        String slug = found.meeting().slug();
        List<EditorRow> others = draft.programme().find(close).stream()
                .map(other -> rows.row(slug, other, beside.getOrDefault(close, 1), null))
                .toList();
        EditorRow row = item == null
                ? EditorRow.ofNew(Objects.requireNonNull(panel))
                : rows.row(slug, item, beside.getOrDefault(item.id(), 1), panel);
        return pages.ok(request, PIECE, new OpenedRow(row, others));
    }

    /**
     * The form again, with what is wrong.
     *
     * @param item null for a row that is being added, or is gone
     * @param place the id of the row on the page that the answer takes the place of
     */
    HttpResponse<?> again(
            HttpStatus status,
            HttpRequest<?> request,
            Found found,
            @Nullable ProgrammeItem item,
            RowPanel panel,
            String place) {
        if (!EditorAnswers.live(request)) {
            return pages.with(
                    status,
                    request,
                    EditorController.VIEW,
                    editor.page(found.meeting(), found.draft(), panel, "", panel.errors()));
        }
        EditorRow row =
                item == null ? EditorRow.ofNew(panel) : rows.row(found.meeting().slug(), item, 1, panel);
        MutableHttpResponse<?> response = pages.with(status, request, PIECE, new OpenedRow(row, List.of()));
        return response.header("HX-Retarget", "#row-" + place).header("HX-Reswap", "outerHTML");
    }
}
