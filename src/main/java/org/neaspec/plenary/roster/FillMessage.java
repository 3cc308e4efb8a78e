package org.neaspec.plenary.roster;

import jakarta.inject.Singleton;
import org.neaspec.plenary.meeting.MeetingFacts;

/** Fills a message in for one person. */
@Singleton
public class FillMessage {

    private final RosterWords words;

    FillMessage(RosterWords words) {
        this.words = words;
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
