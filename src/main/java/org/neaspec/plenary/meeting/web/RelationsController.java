package org.neaspec.plenary.meeting.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.database.DuplicateKey;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.meeting.RelateMeetings;
import org.neaspec.plenary.meeting.RelationKind;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** The meetings that a meeting belongs together with. */
@Controller("/organise/meetings/{slug}/relations")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.SETTINGS)
class RelationsController {

    private static final String VIEW = "meeting/relations";

    private final Meetings meetings;
    private final RelateMeetings relate;
    private final Transactions transactions;
    private final RelationsPages maker;
    private final Notices notices;
    private final Pages pages;

    RelationsController(
            Meetings meetings,
            RelateMeetings relate,
            Transactions transactions,
            RelationsPages maker,
            Notices notices,
            Pages pages) {
        this.meetings = meetings;
        this.relate = relate;
        this.transactions = transactions;
        this.maker = maker;
        this.notices = notices;
        this.pages = pages;
    }

    @Get
    @Consumes(MediaType.ALL)
    HttpResponse<?> show(HttpRequest<?> request, String slug, Organiser organiser) {
        return pages.ok(
                request, VIEW, maker.page(meeting(slug), organiser, RelationsPages.Typed.NOTHING, FormErrors.none()));
    }

    @Post
    HttpResponse<?> add(HttpRequest<?> request, String slug, Form sent, Organiser organiser) {
        MeetingFacts meeting = meeting(slug);
        FormErrors errors = FormErrors.none();
        RelationKind kind =
                new FieldCheck(sent, errors).one(RelationKind.class, "kind", "meeting.relations.error.kind");
        String otherSlug = sent.text("other");
        MeetingFacts other = other(otherSlug, organiser);
        sent.refuseRepeated(errors);
        if (kind == null) {
            errors.add("kind", "meeting.relations.error.kind");
        }
        if (other == null) {
            errors.add("other", "meeting.relations.error.other");
        } else if (other.id() == meeting.id()) {
            errors.add("other", "meeting.relations.error.itself");
        }
        if (!errors.any() && kind != null && other != null) {
            if (related(meeting, kind, other, organiser)) {
                return back(slug, "meeting.relations.added");
            }
            errors.add("other", "meeting.relations.error.twice");
        }
        var typed = new RelationsPages.Typed(sent.text("kind"), otherSlug);
        return pages.with(
                HttpStatus.UNPROCESSABLE_ENTITY, request, VIEW, maker.page(meeting, organiser, typed, errors));
    }

    @Post("/removal")
    HttpResponse<?> remove(String slug, Form sent, Organiser organiser) {
        MeetingFacts meeting = meeting(slug);
        String id = sent.text("relation");
        boolean removed = id.matches("[0-9]{1,18}")
                && transactions.retrying(() -> relate.remove(meeting, Long.parseLong(id), actor(organiser)));
        return back(slug, removed ? "meeting.relations.removed" : "meeting.relations.removedAlready");
    }

    @Post("/registration")
    HttpResponse<?> registerTogether(String slug, Form sent, Organiser organiser) {
        MeetingFacts meeting = meeting(slug);
        String id = sent.text("relation");
        boolean together = sent.text("together").equals("yes");
        boolean done = id.matches("[0-9]{1,18}")
                && transactions.retrying(
                        () -> relate.registerTogether(meeting, Long.parseLong(id), together, actor(organiser)));
        return back(
                slug,
                !done
                        ? "meeting.relations.removedAlready"
                        : together ? "meeting.relations.together.on" : "meeting.relations.together.off");
    }

    /** False when it is stated already, be it in this very moment. */
    private boolean related(MeetingFacts meeting, RelationKind kind, MeetingFacts other, Organiser organiser) {
        try {
            return transactions.retrying(() -> relate.add(meeting, kind, other, actor(organiser)));
        } catch (RuntimeException e) {
            if (!DuplicateKey.isCause(e)) {
                throw e;
            }
            return false;
        }
    }

    private @Nullable MeetingFacts other(String slug, Organiser organiser) {
        return maker.mayRelate(organiser, slug) ? meetings.find(slug).orElse(null) : null;
    }

    private HttpResponse<?> back(String slug, String notice) {
        return notices.after(HttpResponse.seeOther(URI.create(MeetingPaths.relations(slug))), notice);
    }

    private MeetingFacts meeting(String slug) {
        return meetings.find(slug).orElseThrow(NoSuchPage::new);
    }

    private static Actor actor(Organiser organiser) {
        return Actor.staff(organiser.accountId(), organiser.name());
    }
}
