package org.neaspec.plenary.delegation.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.delegation.DelegationPaths;
import org.neaspec.plenary.delegation.SetTerms;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** When delegations to a meeting are named, and how many of them. */
@Controller("/organise/meetings/{slug}/delegations/terms")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class TermsController {

    private static final String VIEW = "delegation/terms";

    private final Meetings meetings;
    private final TermsPages maker;
    private final SetTerms setTerms;
    private final Transactions transactions;
    private final Notices notices;
    private final Pages pages;

    TermsController(
            Meetings meetings,
            TermsPages maker,
            SetTerms setTerms,
            Transactions transactions,
            Notices notices,
            Pages pages) {
        this.meetings = meetings;
        this.maker = maker;
        this.setTerms = setTerms;
        this.transactions = transactions;
        this.notices = notices;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug, Organiser organiser) {
        return pages.ok(request, VIEW, maker.page(meeting(slug), FormErrors.none(), null));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> update(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        var errors = FormErrors.none();
        var wanted = TermsReader.read(form, meeting, errors);
        if (!errors.any() && !transactions.retrying(() -> setTerms.set(meeting, wanted, organiser))) {
            errors.add("terms", "delegation.error.overtaken");
        }
        return errors.any()
                ? pages.with(HttpStatus.UNPROCESSABLE_ENTITY, request, VIEW, maker.page(meeting, errors, form))
                : notices.after(
                        HttpResponse.seeOther(URI.create(DelegationPaths.organise(slug))),
                        "delegation.list.termsSaved");
    }

    private MeetingFacts meeting(String slug) {
        return meetings.find(slug).orElseThrow(NoSuchPage::new);
    }
}
