package org.neaspec.plenary.meeting;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;

/** Says how meetings belong together. A relation is stated once and shown on both sides. */
@Singleton
public class RelateMeetings {

    private final RelationRepository repository;
    private final MeetingRevisions revisions;
    private final AuditTrail audit;

    RelateMeetings(RelationRepository repository, MeetingRevisions revisions, AuditTrail audit) {
        this.repository = repository;
        this.revisions = revisions;
        this.audit = audit;
    }

    /**
     * Adds a relation read from the first meeting to the second.
     *
     * @return false when it is stated already, at this end or the other
     */
    @Transactional
    public boolean add(MeetingFacts meeting, RelationKind kind, MeetingFacts other, Actor by) {
        boolean stated = repository.countOf(meeting.id(), kind, other.id()) > 0
                || repository.countOf(other.id(), kind.inverse(), meeting.id()) > 0;
        if (stated || meeting.id() == other.id()) {
            return false;
        }
        repository.add(meeting.id(), kind, other.id());
        changed(meeting.id(), other.id());
        audit.record(by, "meeting.related", meeting.code(), kind + " " + other.code());
        return true;
    }

    /** @return false when there is no such relation of this meeting, at either end */
    @Transactional
    public boolean remove(MeetingFacts meeting, long relationId, Actor by) {
        return repository
                .find(relationId, meeting.id())
                .map(relation -> {
                    repository.remove(relationId);
                    changed(relation.meetingId(), relation.targetId());
                    audit.record(by, "meeting.unrelated", meeting.code(), relation.kind() + " " + relation.other());
                    return true;
                })
                .orElse(false);
    }

    /**
     * Says whether who registers for one of two meetings that are held together can register for the other with the same form.
     *
     * @return false when there is no such relation of this meeting, or the two are not held together
     */
    @Transactional
    public boolean registerTogether(MeetingFacts meeting, long relationId, boolean together, Actor by) {
        return repository
                .find(relationId, meeting.id())
                .filter(relation -> relation.kind().together())
                .map(relation -> {
                    repository.registerTogether(relationId, together);
                    changed(relation.meetingId(), relation.targetId());
                    audit.record(
                            by,
                            together ? "meeting.registeredTogether" : "meeting.registeredApart",
                            meeting.code(),
                            relation.other());
                    return true;
                })
                .orElse(false);
    }

    /** The earlier edition of a new meeting; inside the caller's transaction. */
    public void previous(long meetingId, long earlierId) {
        repository.add(meetingId, RelationKind.PREVIOUS_IN_SERIES, earlierId);
        changed(meetingId, earlierId);
    }

    private void changed(long one, long other) {
        revisions.changed(one);
        revisions.changed(other);
    }
}
