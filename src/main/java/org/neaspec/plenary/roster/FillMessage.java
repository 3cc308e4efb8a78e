package org.neaspec.plenary.roster;

import jakarta.inject.Singleton;
import java.util.Set;
import org.neaspec.plenary.delegation.Delegation;
import org.neaspec.plenary.delegation.FocalPoint;
import org.neaspec.plenary.meeting.MeetingFacts;

/** Fills a message in for one person. */
@Singleton
public class FillMessage {

    private final RosterWords words;

    FillMessage(RosterWords words) {
        this.words = words;
    }

    /** What of a message can be filled in for a focal point. */
    public static final Set<Placeholder> FOR_FOCAL_POINTS = Set.of(
            Placeholder.NAME,
            Placeholder.STATE,
            Placeholder.BODY,
            Placeholder.MEETING,
            Placeholder.WHEN,
            Placeholder.WHERE,
            Placeholder.LINK);

    /** For a focal point: the State or body is the one represented, and the link that of its delegation. */
    public MessageText fill(
            MessageText text, MeetingFacts meeting, FocalPoint point, Delegation delegation, String link) {
        return text.filled(placeholder -> switch (placeholder) {
            case NAME -> point.name();
            case STATE, BODY -> delegation.party().name();
            case MEETING -> meeting.title();
            case WHEN -> meeting.date().print();
            case WHERE -> meeting.venue().print();
            case LINK -> link;
            case GIVEN_NAME, FAMILY_NAME, CATEGORY, STATUS, REFERENCE -> "";
        });
    }

    /** @param link the personal link, or what stands for it where somebody else looks */
    public MessageText fill(MessageText text, MeetingFacts meeting, RosterLine line, String link) {
        var entry = new Roster.Entry(line, null);
        var zone = meeting.zoneOrUtc();
        return text.filled(placeholder -> switch (placeholder) {
            case NAME -> line.printedName();
            case GIVEN_NAME -> words.cell(entry, RosterColumn.GIVEN_NAME, zone);
            case FAMILY_NAME -> words.cell(entry, RosterColumn.FAMILY_NAME, zone);
            case STATE -> words.cell(entry, RosterColumn.STATE, zone);
            case BODY -> words.cell(entry, RosterColumn.ORGANISATION, zone);
            case CATEGORY -> words.cell(entry, RosterColumn.CATEGORY, zone);
            case STATUS -> words.cell(entry, RosterColumn.STATUS, zone);
            case REFERENCE -> line.reference();
            case MEETING -> meeting.title();
            case WHEN -> meeting.date().print();
            case WHERE -> meeting.venue().print();
            case LINK -> link;
        });
    }
}
