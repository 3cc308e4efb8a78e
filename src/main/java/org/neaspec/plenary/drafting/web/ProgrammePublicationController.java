package org.neaspec.plenary.drafting.web;

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
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.drafting.PublishDraft;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.programme.PublishOutcome;
import org.neaspec.plenary.programme.PublishOutcome.Published;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** The draft of a programme on its way to everybody. */
@Controller("/organise/meetings/{slug}/programme/publication")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.PUBLISH)
class ProgrammePublicationController {

    private static final String VIEW = "drafting/publication";

    private final Meetings meetings;
    private final PublishDraft publish;
    private final Transactions transactions;
    private final PublicationPages maker;
    private final Pages pages;
    private final Notices notices;

    ProgrammePublicationController(
            Meetings meetings,
            PublishDraft publish,
            Transactions transactions,
            PublicationPages maker,
            Pages pages,
            Notices notices) {
        this.meetings = meetings;
        this.publish = publish;
        this.transactions = transactions;
        this.maker = maker;
        this.pages = pages;
        this.notices = notices;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug, Organiser organiser) {
        MeetingFacts meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        return pages.ok(request, VIEW, maker.page(meeting, null, FormErrors.none()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> create(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        MeetingFacts meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        PublicationForm wish = PublicationForm.of(form);
        FormErrors errors = form.refuseRepeated(FormErrors.none());
        wish.check(maker.faults(meeting), errors);
        if (!errors.any()) {
            PublishOutcome outcome = transactions.retrying(() -> publish.publish(
                    meeting.id(),
                    wish.seen(),
                    wish.labelOrNull(),
                    wish.noteOrNull(),
                    wish.notice(),
                    Actor.staff(organiser.accountId(), organiser.name())));
            if (outcome instanceof Published published) {
                URI here = URI.create(MeetingPaths.programmePublication(slug));
                return notices.after(
                        HttpResponse.seeOther(here),
                        "drafting.publication.done." + wish.tell(),
                        String.valueOf(published.number()));
            }
            errors.add("publish", PublicationWords.key(outcome));
        }
        return pages.with(HttpStatus.UNPROCESSABLE_ENTITY, request, VIEW, maker.page(meeting, wish, errors));
    }
}
