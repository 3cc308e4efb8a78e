package org.neaspec.plenary.api;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What another system may be told of. Words on the screen come from the messages {@code api.event.<name>}. */
public enum WebhookEvent {
    REGISTRATION_SUBMITTED("registration.submitted"),
    REGISTRATION_APPROVED("registration.approved"),
    REGISTRATION_CHANGED("registration.changed"),
    REGISTRATION_WITHDRAWN("registration.withdrawn"),
    PROGRAMME_PUBLISHED("programme.published"),
    /** Nothing happened; staff want to see whether it arrives. */
    TEST("webhook.test");

    private final String text;

    WebhookEvent(String text) {
        this.text = text;
    }

    /** As it stands in what is sent. */
    public String text() {
        return text;
    }

    /** The message that names it. */
    public String messageKey() {
        return "api.event." + name();
    }

    /** Those one can choose. */
    public static List<WebhookEvent> choosable() {
        return Arrays.stream(values()).filter(event -> event != TEST).toList();
    }

    public static Optional<WebhookEvent> named(String name) {
        return choosable().stream().filter(event -> event.name().equals(name)).findFirst();
    }

    static String write(Set<WebhookEvent> events) {
        return events.stream().sorted().map(WebhookEvent::text).collect(Collectors.joining(","));
    }

    static Set<WebhookEvent> read(String stored) {
        Set<String> texts = Set.of(stored.split(","));
        return Arrays.stream(values())
                .filter(event -> texts.contains(event.text))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(WebhookEvent.class)));
    }

    /** The event of this text; what this version does not know is nothing but a test. */
    static WebhookEvent of(String text) {
        return Arrays.stream(values())
                .filter(event -> event.text.equals(text))
                .findFirst()
                .orElse(TEST);
    }
}
