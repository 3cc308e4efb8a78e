package org.neaspec.plenary.api;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.neaspec.plenary.access.Task;

/**
 * What a token is for. What the public may read needs none. Words on the screen come from the messages {@code
 * api.scope.<name>}.
 */
public enum ApiScope {
    /** Meetings that are not announced yet. */
    MEETINGS_READ("meetings:read", Task.READ),
    /** The published programmes of such meetings. */
    PROGRAMME_READ("programme:read", Task.READ),
    /** Who is registered and where each registration stands, without addresses and needs. */
    REGISTRATIONS_READ("registrations:read", Task.REVIEW),
    /** E-mail addresses and telephone numbers of those registered. */
    CONTACTS_READ("contacts:read", Task.REVIEW),
    /** Dietary and access needs of those registered. */
    NEEDS_READ("needs:read", Task.REVIEW),
    /** What those registered answered to the meeting's own questions. */
    ANSWERS_READ("answers:read", Task.REVIEW),
    /** Registering people. */
    REGISTRATIONS_WRITE("registrations:write", Task.REVIEW),
    /** Marking those whom another system has taken over. */
    TRANSFERS_WRITE("transfers:write", Task.REVIEW);

    private final String text;
    private final Task task;

    ApiScope(String text, Task task) {
        this.text = text;
        this.task = task;
    }

    /** As programs and the document of the API write it: {@code registrations:read}. */
    public String text() {
        return text;
    }

    /** What the owner of the token must be allowed to do at the meeting. */
    public Task task() {
        return task;
    }

    /** The message that names it. */
    public String messageKey() {
        return "api.scope." + name();
    }

    public static Optional<ApiScope> named(String name) {
        return Arrays.stream(values())
                .filter(scope -> scope.name().equals(name))
                .findFirst();
    }

    /** As stored, with commas between. */
    static String write(Set<ApiScope> scopes) {
        return scopes.stream().sorted().map(ApiScope::text).collect(Collectors.joining(","));
    }

    /** What this version does not know any more opens nothing. */
    static Set<ApiScope> read(String stored) {
        Set<String> texts = Set.of(stored.split(","));
        return Arrays.stream(values())
                .filter(scope -> texts.contains(scope.text))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ApiScope.class)));
    }
}
