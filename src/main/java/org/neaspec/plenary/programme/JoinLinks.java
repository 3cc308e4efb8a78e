package org.neaspec.plenary.programme;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neaspec.plenary.access.Admission;
import org.neaspec.plenary.access.Occasion;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.access.Viewer.Participant;
import org.neaspec.plenary.meeting.MeetingFacts;

/**
 * The door to read where sessions are joined from afar. Links stand beside the programme, never in it, so that no paper, version,
 * export or comparison can carry them.
 */
@Singleton
public class JoinLinks {

    private final JoinLinkRepository repository;
    private final Clock clock;

    JoinLinks(JoinLinkRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** What this viewer may know of them: nothing, unless approved. */
    public Joining of(MeetingFacts meeting, Viewer viewer) {
        if (!(viewer instanceof Participant participant)
                || !participant.standing().approved()) {
            return Joining.NONE;
        }
        var whole = new Occasion(meeting.id(), null, null, meeting.firstDayOr(clock), meeting.attendance());
        return new Joining(all(meeting.id()), Admission.attends(viewer, whole) ? meeting.attendance() : null);
    }

    /** All of a meeting, by session, for those who keep them. */
    public Map<String, JoinLink> all(long meetingId) {
        return repository.of(meetingId).stream().collect(Collectors.toMap(JoinLink::itemId, Function.identity()));
    }
}
