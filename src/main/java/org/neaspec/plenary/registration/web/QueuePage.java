package org.neaspec.plenary.registration.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/**
 * The registrations of a meeting, to be looked through and decided.
 *
 * @param outcomes what became of each of the last decisions that were not all carried out; else empty
 */
record QueuePage(
        MeetingHead meeting,
        String path,
        String decisionsPath,
        String assignmentsPath,
        String query,
        List<Tab> tabs,
        String mineHref,
        boolean mine,
        List<Choice> eligibles,
        List<Choice> categories,
        List<Choice> states,
        List<Choice> endorsements,
        List<Choice> assignees,
        List<Choice> delegations,
        List<Choice> colleagues,
        List<Choice> sorts,
        String status,
        String words,
        List<Line> lines,
        int found,
        @Nullable String earlier,
        @Nullable String later,
        String place,
        String places,
        List<String> outcomes,
        String reason,
        FormErrors errors) {

    /** A status with how many there are. */
    record Tab(String label, int count, String href, boolean current) {}

    record Line(
            String pick,
            boolean picked,
            String reference,
            String path,
            String name,
            String facts,
            String claims,
            String status,
            String statusClass,
            String received,
            @Nullable String endorsement,
            @Nullable String assignee,
            boolean changeRequested,
            @Nullable String way,
            @Nullable String alike,
            List<SegmentWord> segments) {}

    /** Whether a person would be admitted to a segment, and why. */
    record SegmentWord(String code, String title, boolean admitted, String why) {}
}
