package org.neaspec.plenary.registration.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.FormErrors;

/** The sessions with limited places among which a person chooses. */
record SessionsPage(FormErrors errors, MeetingHead meeting, String action, String back, List<Session> sessions) {

    /**
     * One session.
     *
     * @param places how many places are left, or why it cannot be chosen
     * @param closed whether the tick cannot be changed
     */
    record Session(
            String id,
            String title,
            String when,
            @Nullable String room,
            String places,
            boolean chosen,
            boolean closed) {}
}
