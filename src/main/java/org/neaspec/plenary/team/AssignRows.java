package org.neaspec.plenary.team;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.neaspec.plenary.access.MeetingRole;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.meeting.MeetingFacts;

/** Says which rows of the programme a session lead may change. */
@Singleton
public class AssignRows {

    /** How assigning ended. */
    public enum Outcome {
        ASSIGNED,
        /** Somebody else changed the rows since they were seen. */
        OVERTAKEN,
        /** There is no such session lead (any more). */
        GONE
    }

    private final TeamRepository repository;
    private final Team team;
    private final AuditTrail audit;

    AssignRows(TeamRepository repository, Team team, AuditTrail audit) {
        this.repository = repository;
        this.team = team;
        this.audit = audit;
    }

    /**
     * @param id of the role, as {@link TeamMember#id} says it
     * @param seen the {@link TeamMember#version} on which the wish rests
     * @param rows public ids of rows of the meeting's draft
     */
    @Transactional
    public Outcome assign(MeetingFacts meeting, long id, int seen, Set<String> rows, Organiser by) {
        repository.lock(meeting.id());
        Optional<TeamMember> lead =
                team.find(meeting.id(), id).filter(member -> member.role() == MeetingRole.SESSION_LEAD);
        if (lead.isEmpty()) {
            return Outcome.GONE;
        }
        if (repository.claim(meeting.id(), id, seen) == 0) {
            return Outcome.OVERTAKEN;
        }
        repository.clearRows(id);
        rows.forEach(row -> repository.addRow(id, row));
        audit.record(
                Actor.staff(by.accountId(), by.name()),
                "team.rowsAssigned",
                lead.get().email(),
                meeting.slug() + ": " + rows.size());
        return Outcome.ASSIGNED;
    }
}
