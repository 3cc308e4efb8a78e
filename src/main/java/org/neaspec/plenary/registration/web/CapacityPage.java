package org.neaspec.plenary.registration.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/**
 * The places of a meeting: how many there are, who uses them, who waits.
 *
 * @param places what is typed for the whole meeting; empty for as many as come
 */
record CapacityPage(
        FormErrors errors,
        MeetingHead meeting,
        String places,
        String taken,
        @Nullable String over,
        String meetingPath,
        List<Row> quotas,
        List<Awaited> awaited,
        Scope scope,
        String quotasPath,
        Line line,
        List<Occasion> occasions) {

    /**
     * One quota.
     *
     * @param over what it means that more are taken than there are; null when it is not so
     */
    record Row(
            String name,
            String taken,
            long waiting,
            @Nullable String over,
            String field,
            String places,
            String path,
            String removalPath) {}

    /** Places that a session of the draft will have. */
    record Awaited(String name, int places, String removalPath) {}

    /** What a new quota may name. */
    record Scope(
            List<Choice> segments,
            List<Choice> sessions,
            List<Choice> categories,
            List<Choice> states,
            List<Choice> attendances,
            String places) {}

    /** The waiting list and how it works. */
    record Line(boolean kept, List<Choice> promotions, String offerHours, String path, List<Waiter> people) {}

    /**
     * One person on the list.
     *
     * @param rank the rank in words; a dash for somebody whose turn does not come by itself
     * @param note that a place is offered, or why the rule passes the person over; null when neither
     * @param offerPath where a place is offered; null while one is
     */
    record Waiter(
            String rank,
            String name,
            String path,
            String what,
            @Nullable String note,
            String reference,
            @Nullable String offerPath,
            @Nullable String rankPath) {}

    /** The line of one session or segment. */
    record Occasion(String title, List<Stander> people) {}

    /**
     * One person who stands in such a line, or got a place so.
     *
     * @param rank the rank in words; a dash for somebody whose turn does not come by itself
     * @param note where he or she stands; null in line
     * @param givePath where a place is given; null where it cannot be
     * @param backPath where it is taken back; null while there is nothing to take back
     */
    record Stander(
            String rank,
            String name,
            String path,
            String what,
            @Nullable String note,
            @Nullable String givePath,
            @Nullable String backPath) {}
}
