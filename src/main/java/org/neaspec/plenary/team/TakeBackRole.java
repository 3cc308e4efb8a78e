package org.neaspec.plenary.team;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.neaspec.plenary.access.MeetingRole;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.meeting.MeetingFacts;

/** Takes a role at a meeting back. What it opened is closed with the next request. */
@Singleton
public class TakeBackRole {

    /** How taking back ended. */
    public enum Outcome {
        TAKEN_BACK,
        /** Somebody else has taken it back meanwhile. */
        GONE_ALREADY,
        /** A meeting that has owners keeps one. */
        LAST_OWNER
    }

    private final TeamRepository repository;
    private final Team team;
    private final AuditTrail audit;

    TakeBackRole(TeamRepository repository, Team team, AuditTrail audit) {
        this.repository = repository;
        this.team = team;
        this.audit = audit;
    }

    /** @param id of the role, as {@link TeamMember#id} says it */
    @Transactional
    public Outcome takeBack(MeetingFacts meeting, long id, Organiser by) {
        repository.lock(meeting.id());
        List<TeamMember> all = team.of(meeting.id());
        Optional<TeamMember> found =
                all.stream().filter(member -> member.id() == id).findFirst();
        if (found.isEmpty()) {
            return Outcome.GONE_ALREADY;
        }
        TeamMember member = found.get();
        if (owns(member) && all.stream().filter(TakeBackRole::owns).count() == 1) {
            return Outcome.LAST_OWNER;
        }
        repository.remove(meeting.id(), id);
        audit.record(
                Actor.staff(by.accountId(), by.name()),
                "team.roleTakenBack." + member.role().name(),
                member.email(),
                meeting.slug());
        return Outcome.TAKEN_BACK;
    }

    /** Whose account does not work any more cannot look after a meeting. */
    private static boolean owns(TeamMember member) {
        return member.role() == MeetingRole.OWNER && !member.disabled();
    }
}
