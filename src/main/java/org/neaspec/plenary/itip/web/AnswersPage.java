package org.neaspec.plenary.itip.web;

import io.micronaut.core.annotation.Introspected;
import java.util.List;

/** How the sessions of a meeting were answered, and what else came to the mailbox. */
@Introspected
record AnswersPage(
        String title,
        String path,
        boolean read,
        String peoplePath,
        List<Session> sessions,
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

    /** Something that arrived, and what became of it. */
    @Introspected
    record Arrival(String when, String sender, String subject, String outcome, String words) {}
}
