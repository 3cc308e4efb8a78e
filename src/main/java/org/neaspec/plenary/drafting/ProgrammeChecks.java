package org.neaspec.plenary.drafting;

import java.util.List;
import org.neaspec.plenary.programme.ProgrammeItem;

/**
 * Reads a draft as a careful colleague would. A check says what it found and may offer to mend it; it never changes anything,
 * and never hinders anybody from publishing.
 */
public final class ProgrammeChecks {

    private ProgrammeChecks() {}

    /** What is worth saying about a draft: the worst first, then in the order of the programme. */
    public static List<Finding> of(CheckedDraft draft) {
        Findings found = new Findings();
        MeetingChecks.look(draft, found);
        OfficerChecks.look(draft, found);
        ClockChecks.look(draft, found);
        draft.programme().days().forEach(day -> DayChecks.look(draft.heldOn(day), found));
        draft.held().forEach(row -> look(draft, row, found));
        SpeakerClashes.look(draft, found);
        AudienceChecks.look(draft, found);
        AgendaChecks.look(draft, found);
        TextChecks.look(draft, found);
        return found.inOrder(draft.programme());
    }

    private static void look(CheckedDraft draft, ProgrammeItem row, Findings found) {
        LengthChecks.look(row, found);
        SpeakerChecks.look(draft, row, found);
    }
}
