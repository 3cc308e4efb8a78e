package org.neaspec.plenary.invitation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/**
 * Who was asked to register for a meeting, for those who ask them.
 *
 * @param results what became of the rows that were sent, one line each
 * @param door null for those who may not change it
 */
record InvitationsPage(
        String meetingTitle,
        String meetingPath,
        String path,
        String zone,
        List<StateTab> tabs,
        List<Line> lines,
        @Nullable String earlier,
        @Nullable String later,
        List<String> results,
        InviteForm form,
        boolean listOpen,
        List<Choice> categories,
        List<Choice> countries,
        List<Choice> segments,
        List<Choice> designations,
        @Nullable Door door,
        FormErrors errors) {

    record StateTab(String href, String label, long count, boolean current) {}

    /** One invitation; where nothing can be done any more the acts are not offered. */
    record Line(
            String id,
            String name,
            String email,
            String facts,
            String terms,
            String state,
            String look,
            String when,
            @Nullable String words,
            @Nullable String registration,
            boolean open,
            boolean revocable,
            int sendings) {}

    /**
     * How the meeting is closed and opened.
     *
     * @param link the private link; null while there is none
     */
    record Door(
            boolean onlyInvited,
            @Nullable String link,
            @Nullable String linkExpires,
            List<Choice> linkCategories) {}
}
