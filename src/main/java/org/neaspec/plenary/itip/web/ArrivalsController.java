package org.neaspec.plenary.itip.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.itip.ReceivedReply;
import org.neaspec.plenary.itip.Replies;
import org.neaspec.plenary.itip.ReplyMailbox;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.trouble.TroubleKind;
import org.neaspec.plenary.trouble.Troubles;
import org.neaspec.plenary.web.Messages;
import org.neaspec.plenary.web.Pages;
import org.neaspec.plenary.web.StaffZone;

/** What came to the mailbox of replies from people whom no meeting knows. */
@Controller(ArrivalsController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.SITE)
class ArrivalsController {

    static final String PATH = "/organise/arrivals";

    private static final int SHOWN = 50;

    private final Replies replies;
    private final ReplyMailbox mailbox;
    private final Troubles troubles;
    private final ArrivalLines lines;
    private final StaffZone zones;
    private final Messages messages;
    private final Pages pages;

    ArrivalsController(
            Replies replies,
            ReplyMailbox mailbox,
            Troubles troubles,
            ArrivalLines lines,
            StaffZone zones,
            Messages messages,
            Pages pages) {
        this.replies = replies;
        this.mailbox = mailbox;
        this.troubles = troubles;
        this.lines = lines;
        this.zones = zones;
        this.messages = messages;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Organiser organiser, @QueryValue(defaultValue = "") String before) {
        boolean later = before.matches("\\d{1,18}");
        List<ReceivedReply> found = replies.strange(later ? Long.parseLong(before) : Long.MAX_VALUE, SHOWN + 1);
        ZoneId zone = zones.of(request);
        return pages.ok(
                request,
                "itip/arrivals",
                new ArrivalsPage(
                        mailbox.isRead(),
                        trouble(zone),
                        found.stream()
                                .limit(SHOWN)
                                .map(arrival -> lines.line(arrival, zone))
                                .toList(),
                        later ? PATH : null,
                        found.size() > SHOWN
                                ? PATH + "?before=" + found.get(SHOWN - 1).id()
                                : null));
    }

    private @Nullable String trouble(ZoneId zone) {
        return troubles.of(TroubleKind.MAILBOX, mailbox.getKey())
                .map(one -> messages.text(
                        Locale.ENGLISH, "itip.arrivals.trouble", Moments.moment(one.since(), zone), one.words()))
                .orElse(null);
    }
}
