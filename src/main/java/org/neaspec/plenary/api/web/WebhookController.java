package org.neaspec.plenary.api.web;

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
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.api.WebhookAddress;
import org.neaspec.plenary.api.WebhookEvent;
import org.neaspec.plenary.api.Webhooks;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** Which other systems are told what happens at a meeting. */
@Controller("/organise/meetings/{slug}/webhooks")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.SETTINGS)
class WebhookController {

    private final Meetings meetings;
    private final Webhooks webhooks;
    private final WebhookAddress addresses;
    private final WebhookPages maker;
    private final Notices notices;
    private final Pages pages;

    WebhookController(
            Meetings meetings,
            Webhooks webhooks,
            WebhookAddress addresses,
            WebhookPages maker,
            Notices notices,
            Pages pages) {
        this.meetings = meetings;
        this.webhooks = webhooks;
        this.addresses = addresses;
        this.maker = maker;
        this.notices = notices;
        this.pages = pages;
    }

    @Get
    @Consumes(MediaType.ALL)
    HttpResponse<?> show(HttpRequest<?> request, String slug, Organiser organiser) {
        return page(HttpStatus.OK, request, meeting(slug), "", Set.of(), FormErrors.none(), null);
    }

    /** Adds one and shows its secret on the answer itself: it must not wait anywhere to be fetched. */
    @Post
    HttpResponse<?> add(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        var url = form.text("url");
        var chosen = Set.copyOf(form.all("events"));
        var errors = FormErrors.none();
        Set<WebhookEvent> events = chosen.stream()
                .flatMap(name -> WebhookEvent.named(name).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(WebhookEvent.class)));
        try {
            addresses.check(url);
        } catch (WebhookAddress.Refused refused) {
            errors.add("url", refused.fault().messageKey());
        }
        if (events.isEmpty() || events.size() < chosen.size()) {
            errors.add("events", "api.webhooks.error.events");
        }
        if (errors.any()) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, request, meeting, url, chosen, errors, null);
        }
        var secret = webhooks.add(meeting, url, events, organiser);
        if (secret.isEmpty()) {
            errors.add("url", "api.webhooks.error.most", Webhooks.MOST);
            return page(HttpStatus.UNPROCESSABLE_ENTITY, request, meeting, url, chosen, errors, null);
        }
        return page(HttpStatus.OK, request, meeting, "", Set.of(), errors, secret.get());
    }

    @Post("/{webhook}/test")
    HttpResponse<?> test(String slug, String webhook, Form form, Organiser organiser) {
        return back(slug, webhooks.test(meeting(slug), webhook), "api.webhooks.notice.queued");
    }

    @Post("/{webhook}/activation")
    HttpResponse<?> startAgain(String slug, String webhook, Form form, Organiser organiser) {
        return back(slug, webhooks.startAgain(meeting(slug), webhook, organiser), "api.webhooks.notice.started");
    }

    @Post("/{webhook}/removal")
    HttpResponse<?> remove(String slug, String webhook, Form form, Organiser organiser) {
        return back(slug, webhooks.remove(meeting(slug), webhook, organiser), "api.webhooks.notice.removed");
    }

    @Post("/deliveries/{delivery}/sending")
    HttpResponse<?> sendAgain(String slug, String delivery, Form form, Organiser organiser) {
        return back(slug, webhooks.sendAgain(meeting(slug), delivery), "api.webhooks.notice.queued");
    }

    private HttpResponse<?> back(String slug, boolean done, String notice) {
        if (!done) {
            throw new NoSuchPage();
        }
        return notices.after(HttpResponse.seeOther(URI.create(MeetingPaths.webhooks(slug))), notice);
    }

    private HttpResponse<?> page(
            HttpStatus status,
            HttpRequest<?> request,
            MeetingFacts meeting,
            String url,
            Set<String> events,
            FormErrors errors,
            @Nullable String secret) {
        return pages.with(status, request, "api/webhooks", maker.page(meeting, url, events, errors, secret));
    }

    private MeetingFacts meeting(String slug) {
        return meetings.find(slug).orElseThrow(NoSuchPage::new);
    }
}
