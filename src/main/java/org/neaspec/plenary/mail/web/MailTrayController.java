package org.neaspec.plenary.mail.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.mail.Letter;
import org.neaspec.plenary.mail.MailState;
import org.neaspec.plenary.mail.MailTray;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;
import org.neaspec.plenary.web.StaffZone;

/** Every mail the site wrote, for organisers. */
@Controller(MailPaths.TRAY)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.SITE)
class MailTrayController {

    private final MailTray tray;
    private final MailTrayPages trayPages;
    private final StaffZone zones;
    private final Notices notices;
    private final Pages pages;

    MailTrayController(MailTray tray, MailTrayPages trayPages, StaffZone zones, Notices notices, Pages pages) {
        this.tray = tray;
        this.trayPages = trayPages;
        this.zones = zones;
        this.notices = notices;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(
            HttpRequest<?> request,
            Organiser organiser,
            @QueryValue(defaultValue = "") String state,
            @QueryValue(defaultValue = "") String before) {
        long from = before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
        return pages.ok(
                request, "mail/tray", trayPages.list(MailState.named(state).orElse(null), from, zones.of(request)));
    }

    @Get("/{id}")
    HttpResponse<?> show(HttpRequest<?> request, String id, Organiser organiser) {
        MailReadPage page = tray.line(id)
                .map(mail -> trayPages.read(mail, zones.of(request)))
                .orElseThrow(NoSuchPage::new);
        return pages.ok(request, "mail/read", page).header("Content-Security-Policy", MailFrame.READ_POLICY);
    }

    @Get("/{id}/html")
    HttpResponse<?> html(String id, Organiser organiser) {
        return MailFrame.of(tray.letter(id).map(Letter::html).orElseThrow(NoSuchPage::new));
    }

    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Post("/{id}/sending")
    HttpResponse<?> send(String id, Organiser organiser, Form form) {
        return back(id, MailWords.notice(tray.send(id, organiser)));
    }

    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Post("/{id}/cancellation")
    HttpResponse<?> cancel(String id, Organiser organiser, Form form) {
        return back(id, tray.cancel(id, organiser) ? "mail.tray.notice.cancelled" : "mail.tray.notice.nothing");
    }

    private HttpResponse<?> back(String id, String notice) {
        return notices.after(HttpResponse.seeOther(URI.create(MailPaths.mail(checked(id)))), notice);
    }

    /** Only ids of mails that are there go into an address. */
    private String checked(String id) {
        return tray.line(id).orElseThrow(NoSuchPage::new).publicId();
    }
}
