package org.neaspec.plenary.itip.web;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the sessions of a meeting were answered, and what else came to the mailbox.
 *
 * @param waiting the mails among the arrivals that staff may note, where there are several
 */
@Introspected
record AnswersPage(
        String title,
        String path,
        boolean read,
        String peoplePath,
        List<Session> sessions,
        List<String> waiting,
        String notePath,
        List<Arrival> arrivals,
        boolean shortened) {

    /** A session and the answers to it. */
    @Introspected
    record Session(
            String path,
            String title,
            String when,
            long invited,
            long accepted,
            long tentative,
            long declined,
            long open) {}

    /**
     * Something that arrived, and what became of it.
     *
     * @param mail what tells it from others where it waits for staff to note it, or null
     */
    @Introspected
    record Arrival(@Nullable String mail, String when, String sender, String subject, String outcome, String words) {}
}
