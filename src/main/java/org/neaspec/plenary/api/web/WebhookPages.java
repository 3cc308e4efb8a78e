package org.neaspec.plenary.api.web;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.api.Webhook;
import org.neaspec.plenary.api.WebhookEvent;
import org.neaspec.plenary.api.Webhooks;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** Puts the page of webhooks together. */
@Singleton
class WebhookPages {

    private final Webhooks webhooks;
    private final Messages messages;

    WebhookPages(Webhooks webhooks, Messages messages) {
        this.webhooks = webhooks;
        this.messages = messages;
    }

    WebhookPage page(MeetingFacts meeting, String url, Set<String> events, FormErrors errors, @Nullable String secret) {
        var zone = meeting.zoneOrUtc();
        return new WebhookPage(
                errors,
                meeting.slug(),
                meeting.title(),
                MeetingPaths.webhooks(meeting.slug()),
                secret,
                webhooks.of(meeting.id()).stream().map(hook -> line(hook, zone)).toList(),
                url,
                WebhookEvent.choosable().stream()
                        .map(event -> new Choice(
                                event.name(),
                                messages.text(Locale.ENGLISH, event.messageKey()),
                                events.contains(event.name()),
                                event.text()))
                        .toList());
    }

    private static WebhookPage.Line line(Webhook hook, ZoneId zone) {
        return new WebhookPage.Line(
                hook.id(),
                hook.url(),
                hook.events().stream().sorted().map(WebhookEvent::messageKey).toList(),
                Moments.moment(hook.createdAt(), zone),
                hook.createdBy(),
                moment(hook.failingSince(), zone),
                moment(hook.stoppedAt(), zone),
                hook.stoppedFor(),
                hook.log().stream()
                        .map(sent -> new WebhookPage.Sent(
                                sent.id(),
                                sent.event().messageKey(),
                                sent.state().messageKey(),
                                Moments.moment(sent.at(), zone),
                                sent.attempts(),
                                sent.answer() == null ? "" : sent.answer(),
                                hook.stoppedAt() == null && sent.attempts() > 0))
                        .toList());
    }

    private static @Nullable String moment(@Nullable Instant at, ZoneId zone) {
        return at == null ? null : Moments.moment(at, zone);
    }
}
