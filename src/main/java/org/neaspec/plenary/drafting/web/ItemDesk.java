package org.neaspec.plenary.drafting.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.function.Supplier;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.drafting.ActResult;
import org.neaspec.plenary.drafting.Draft;
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.drafting.EditDraft;
import org.neaspec.plenary.drafting.EditOutcome;
import org.neaspec.plenary.drafting.KnownNames;
import org.neaspec.plenary.drafting.ProgrammeAct;
import org.neaspec.plenary.drafting.SeenRow;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.people.Directory;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.ProgrammeJson;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Pages;

/** What the controllers of one row have in common: they find it, do something to it, and answer with its page. */
@Singleton
class ItemDesk {

    private static final String VIEW = "drafting/item";
    /** What an open page swaps: parts and speakers, not the details that somebody may be typing. */
    private static final String PIECE = "drafting/item-work";

    private final Meetings meetings;
    private final Drafts drafts;
    private final EditDraft edit;
    private final Transactions transactions;
    private final ProgrammeJson json;
    private final Directory directory;
    private final States states;
    private final ItemPages maker;
    private final Pages pages;

    ItemDesk(
            Meetings meetings,
            Drafts drafts,
            EditDraft edit,
            Transactions transactions,
            ProgrammeJson json,
            Directory directory,
            States states,
            ItemPages maker,
            Pages pages) {
        this.meetings = meetings;
        this.drafts = drafts;
        this.edit = edit;
        this.transactions = transactions;
        this.json = json;
        this.directory = directory;
        this.states = states;
        this.maker = maker;
        this.pages = pages;
    }

    /** A row as it is in the draft now. */
    record Found(MeetingFacts meeting, Draft draft, ProgrammeItem row, Organiser reader) {}

    Found find(String slug, String id, Organiser reader) {
        MeetingFacts meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        Draft draft = drafts.of(meeting.id());
        return new Found(meeting, draft, draft.programme().find(id).orElseThrow(NoSuchPage::new), reader);
    }

    /** The row as the organiser saw it who sent this form. */
    SeenRow seen(Found found, Form form) {
        return new SeenRow(found.row().id(), form.text("seen"), json);
    }

    KnownNames names() {
        return KnownNames.of(directory, states);
    }

    HttpResponse<?> show(HttpRequest<?> request, Found found, Panel panel) {
        return answer(HttpStatus.OK, request, found, panel);
    }

    /** The page again with what is wrong with the form. */
    HttpResponse<?> refused(HttpRequest<?> request, Found found, Panel panel, FormErrors errors) {
        return answer(HttpStatus.UNPROCESSABLE_ENTITY, request, found, panel.with(errors));
    }

    /** Does what a form asks for, unless something is wrong with it. */
    HttpResponse<?> perform(
            HttpRequest<?> request, Found found, FormErrors errors, ProgrammeAct act, String there, Panel panel) {
        return errors.any() ? refused(request, found, panel, errors) : perform(request, found, act, there, panel);
    }

    /**
     * Does one act and answers with the page.
     *
     * @param there the place on the page to come back to
     * @param panel what stays open, with what was typed, when it could not be done
     */
    HttpResponse<?> perform(HttpRequest<?> request, Found found, ProgrammeAct act, String there, Panel panel) {
        Organiser by = found.reader();
        return after(
                request,
                found,
                () -> edit.perform(found.meeting().id(), act, Actor.staff(by.accountId(), by.name())),
                there,
                panel);
    }

    HttpResponse<?> after(HttpRequest<?> request, Found found, Supplier<EditOutcome> deed, String there, Panel panel) {
        EditOutcome outcome = transactions.retrying(deed);
        String slug = found.meeting().slug();
        if (outcome instanceof EditOutcome.Refused refused) {
            Found now = find(slug, found.row().id(), found.reader());
            if (refused.why() instanceof ActResult.Refused why) {
                FormErrors errors = FormErrors.none();
                why.problems()
                        .forEach(problem -> errors.add(
                                problem.field(),
                                problem.words().key(),
                                problem.words().values().toArray()));
                return refused(request, now, panel, errors);
            }
            String trouble =
                    refused.why() instanceof ActResult.Conflict ? "drafting.item.conflict" : "drafting.item.gone";
            return answer(HttpStatus.CONFLICT, request, now, panel.because(trouble));
        }
        return HttpResponse.seeOther(
                URI.create(MeetingPaths.draftItem(slug, found.row().id()) + there));
    }

    private HttpResponse<?> answer(HttpStatus status, HttpRequest<?> request, Found found, Panel panel) {
        ItemPage page = maker.page(found.meeting(), found.draft(), found.row(), panel, found.reader());
        return pages.with(status, request, EditorAnswers.live(request) ? PIECE : VIEW, page);
    }
}
