package org.neaspec.plenary.mail;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a mail about a registration prints. All mails have the same facts; each says what it needs of them.
 *
 * @param when date and announced hours, in the meeting's zone
 * @param zone the zone by its city, with its offset on that day; null while there are no hours to convert
 * @param reason what the organiser tells the person, or null
 * @param segments parts of the programme this person may know of
 * @param calendarLink address to subscribe to; null unless approved
 * @param again whether the secretariat has to look at the registration again
 * @param awaitsEndorsement whether the focal point of the State is asked first
 * @param contact where questions go, or null
 * @param news what became of the programme; null in mails about something else
 * @param held the session or segment it is about; null in mails about something else
 * @param nomination by whom the person was named; null in mails about something else
 */
record MailPage(
        String name,
        String meeting,
        String when,
        @Nullable String zone,
        @Nullable String where,
        boolean demonstration,
        String reference,
        @Nullable String reason,
        List<Segment> segments,
        String personalLink,
        String meetingLink,
        @Nullable String calendarLink,
        boolean again,
        boolean awaitsEndorsement,
        @Nullable String contact,
        String siteName,
        @Nullable ProgrammeNews news,
        @Nullable Held held,
        @Nullable Nomination nomination)
        implements WordedPage {

    @Override
    public Map<MailPlaceholder, String> facts() {
        return WordedFacts.of(name, meeting, when, where, contact, siteName, meetingLink)
                .with(MailPlaceholder.REFERENCE, reference)
                .with(MailPlaceholder.UNTIL, until())
                .with(MailPlaceholder.SESSION, held == null ? null : held.title())
                .with(MailPlaceholder.BY, nomination == null ? null : nomination.by())
                .with(MailPlaceholder.PARTY, nomination == null ? null : nomination.party())
                .with(MailPlaceholder.LINK, personalLink)
                .all();
    }

    private @Nullable String until() {
        if (held != null) {
            return held.until();
        }
        return nomination == null ? reason : nomination.confirmBy();
    }

    /** What it says about the programme, in one text; empty when it says nothing. */
    String admission() {
        return news == null ? admission(segments) : news.admission();
    }

    static String admission(List<Segment> segments) {
        return segments.stream().map(Segment::toString).collect(Collectors.joining("\n"));
    }

    /**
     * A place in a session or a segment.
     *
     * @param until until when it is held for an answer; null where nothing is to be answered
     */
    record Held(String title, @Nullable String until) {}

    /**
     * By whom somebody was named, and for what.
     *
     * @param contact where to ask about the delegation
     * @param party the State or body in running text
     * @param confirmBy until when to complete the registration, or null
     * @param insteadOf name of who was to come before, or null
     * @param staff whether the secretariat did, in the stead of a focal point
     */
    record Nomination(
            String by,
            @Nullable String contact,
            String party,
            String roleKey,
            List<String> segments,
            @Nullable String confirmBy,
            @Nullable String insteadOf,
            boolean staff) {}

    /** A part of the programme, whether this person may attend it, and why. */
    record Segment(
            String title,
            boolean open,
            String why,
            @Nullable String audience) {}
}
