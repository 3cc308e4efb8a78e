package org.neaspec.plenary.mail.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.mail.MorningMails;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** Whether a member of staff wants a mail each morning about what waits. */
@Controller(value = MorningMails.PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.STAFF)
class DigestController {

    private final MorningMails mornings;
    private final Notices notices;
    private final Pages pages;

    DigestController(MorningMails mornings, Notices notices, Pages pages) {
        this.mornings = mornings;
        this.notices = notices;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, Organiser organiser) {
        return pages.ok(request, "mail/digest", new DigestPage(mornings.wants(organiser), organiser.email()));
    }

    @Post
    HttpResponse<?> choose(Form form, Organiser organiser) {
        boolean wanted = form.text("wanted").equals("yes");
        mornings.choose(organiser, wanted);
        return notices.after(
                HttpResponse.seeOther(URI.create(MorningMails.PATH)),
                wanted ? "mail.digest.notice.wanted" : "mail.digest.notice.stopped");
    }
}
