package org.neaspec.plenary.itip.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.uri.UriBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.itip.InvitedPeople.Wanted;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.web.Choice;

/**
 * Who was invited to the sessions of a meeting and what they answered.
 *
 * @param earlier the page before; null on the first
 * @param later the page after; null on the last
 */
@Introspected
record InvitedPeoplePage(
        String title,
        String meetingPath,
        String answersPath,
        String path,
        List<Choice> sessions,
        List<Choice> answers,
        List<Person> people,
        @Nullable String earlier,
        @Nullable String later) {

    /** Somebody and one answer. */
    @Introspected
    record Person(String path, String name, String session, String when, String answer, String look, String comment) {}

    static String path(String slug, Wanted wanted, int page) {
        var path = UriBuilder.of(MeetingPaths.invitedPeople(slug));
        if (!wanted.uid().isEmpty()) {
            path.queryParam("session", wanted.uid());
        }
        if (!wanted.answer().isEmpty()) {
            path.queryParam("answer", wanted.answer());
        }
        return (page == 1 ? path : path.queryParam("page", page)).toString();
    }
}
