package org.neaspec.plenary.itip.web;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody is invited into the own calendar, and what he or she was invited to so far.
 *
 * @param replyAsked whether answers are read
 */
@Introspected
record InvitationsPage(
        String name,
        String meeting,
        List<Way> ways,
        List<Line> sessions,
        boolean replyAsked,
        String action,
        String back) {

    /** A way to choose. */
    @Introspected
    record Way(String value, String label, String hint, boolean chosen) {}

    /**
     * A session somebody was invited to.
     *
     * @param answer in words, or null while there is none
     * @param gone whether it was taken away again
     */
    @Introspected
    record Line(String title, String when, @Nullable String answer, boolean gone) {}
}
