package org.neaspec.plenary.api.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/**
 * Which other systems are told what happens at a meeting.
 *
 * @param secret of the webhook added just now; shown once
 */
record WebhookPage(
        FormErrors errors,
        String slug,
        String meetingTitle,
        String path,
        @Nullable String secret,
        List<Line> webhooks,
        String url,
        List<Choice> events) {

    record Line(
            String id,
            String url,
            List<String> eventKeys,
            String made,
            String by,
            @Nullable String failingSince,
            @Nullable String stoppedAt,
            @Nullable String stoppedFor,
            List<Sent> log) {}

    record Sent(
            String id, String eventKey, String stateKey, String at, int attempts, String answer, boolean sendable) {}
}
