package org.neaspec.plenary.team;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.neaspec.plenary.access.MeetingRole;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.meeting.MeetingFacts;

/** Gives somebody of the staff a role at a meeting. It is good from the next request on. */
@Singleton
public class GrantRole {

    /** How granting ended. */
    public enum Outcome {
        GRANTED,
        /** There was nothing to do: the role is held already. */
        HELD_ALREADY,
        /** There is no such account, it does not work any more, or it may do everything anyway. */
        NO_SUCH_COLLEAGUE
    }

    private final TeamRepository repository;
    private final AuditTrail audit;

    GrantRole(TeamRepository repository, AuditTrail audit) {
        this.repository = repository;
        this.audit = audit;
    }

    @Transactional
    public Outcome grant(MeetingFacts meeting, long accountId, MeetingRole role, Organiser by) {
        repository.lock(meeting.id());
        Optional<Colleague> colleague = repository.member(accountId);
        if (colleague.isEmpty()) {
            return Outcome.NO_SUCH_COLLEAGUE;
        }
        if (repository.count(meeting.id(), accountId, role) > 0) {
            return Outcome.HELD_ALREADY;
        }
        repository.add(meeting.id(), accountId, role);
        audit.record(
                Actor.staff(by.accountId(), by.name()),
                "team.roleGranted." + role.name(),
                colleague.get().email(),
                meeting.slug());
        return Outcome.GRANTED;
    }
}
