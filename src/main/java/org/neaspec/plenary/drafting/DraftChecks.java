package org.neaspec.plenary.drafting;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.meeting.Officers;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.Programmes;

/** The door to the checks of a meeting's draft. A few small queries whatever the size of the programme. */
@Singleton
public final class DraftChecks {

    private final Meetings meetings;
    private final Programmes programmes;
    private final WaiverRepository waivers;
    private final States states;
    private final Officers officers;
    private final Clock clock;

    DraftChecks(
            Meetings meetings,
            Programmes programmes,
            WaiverRepository waivers,
            States states,
            Officers officers,
            Clock clock) {
        this.meetings = meetings;
        this.programmes = programmes;
        this.waivers = waivers;
        this.states = states;
        this.officers = officers;
        this.clock = clock;
    }

    public CheckReport of(MeetingFacts meeting, Programme programme) {
        Map<String, Waiver> byKey =
                waivers.of(meeting.id()).stream().collect(Collectors.toMap(Waiver::finding, Function.identity()));
        List<Finding> open = new ArrayList<>();
        List<CheckReport.Waived> waived = new ArrayList<>();
        for (Finding finding : ProgrammeChecks.of(checked(meeting, programme))) {
            Waiver waiver = byKey.get(finding.key());
            if (waiver == null) {
                open.add(finding);
            } else {
                waived.add(new CheckReport.Waived(finding, waiver.reason(), waiver.waivedBy(), waiver.waivedAt()));
            }
        }
        return new CheckReport(open, waived);
    }

    private CheckedDraft checked(MeetingFacts meeting, Programme programme) {
        return new CheckedDraft(
                meeting,
                meetings.ordinal(meeting.id()).orElse(null),
                programmes.segments(meeting.id()),
                programme,
                LocalDate.ofInstant(clock.instant(), meeting.zoneOrUtc()),
                states.all(),
                officers.bureau(meeting.id()));
    }
}
