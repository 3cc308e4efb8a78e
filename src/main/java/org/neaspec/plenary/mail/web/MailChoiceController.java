package org.neaspec.plenary.mail.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import org.neaspec.plenary.mail.MailChoices;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.OneClick;
import org.neaspec.plenary.web.Pages;

/** Where somebody says that he or she wants no more mails of a kind: on a page, or by one click in a mail program. */
@Controller(OneClick.PATH + "{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
class MailChoiceController {

    private final MailChoices choices;
    private final Pages pages;

    MailChoiceController(MailChoices choices, Pages pages) {
        this.choices = choices;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String token) {
        var choice = choice(token);
        return pages.ok(
                        request,
                        "mail/choice",
                        new MailChoicePage(
                                choice.meeting(),
                                MeetingPaths.meeting(choice.slug()),
                                choice.topic().messageKey(),
                                choices.stopped(choice.registrationId(), choice.topic()),
                                OneClick.PATH + token,
                                OneClick.PATH + token + "/resumption"))
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store");
    }

    /** Whatever mail programs send along: the address says it all (RFC 8058, section 3.2). */
    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> stop(String token) {
        choices.stop(choice(token));
        return shown(token);
    }

    @Post("/resumption")
    @Consumes(MediaType.ALL)
    HttpResponse<?> resume(String token) {
        choices.resume(choice(token));
        return shown(token);
    }

    private static HttpResponse<?> shown(String token) {
        return HttpResponse.seeOther(URI.create(OneClick.PATH + token));
    }

    private MailChoices.Choice choice(String token) {
        return choices.of(token).orElseThrow(NoSuchPage::new);
    }
}
