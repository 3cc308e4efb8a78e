package org.neaspec.plenary.meeting;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;

/** Says who the officers of a meeting are, all of them at once. The public sees them at once. */
@Singleton
public class NameOfficers {

    /** How many a meeting may have. */
    public static final int MOST = 12;

    private final OfficerRepository repository;
    private final MeetingRevisions revisions;
    private final AuditTrail audit;

    NameOfficers(OfficerRepository repository, MeetingRevisions revisions, AuditTrail audit) {
        this.repository = repository;
        this.revisions = revisions;
        this.audit = audit;
    }

    /** What became of it. */
    public sealed interface Outcome {

        record Saved() implements Outcome {}

        /** Somebody else has changed the list since it was seen. */
        record Overtaken(List<Officer> now) implements Outcome {}
    }

    /**
     * @param seen the {@linkplain Officers#digest digest} of the list that was changed
     * @param wanted in their order
     */
    @Transactional
    public Outcome name(MeetingFacts meeting, String seen, List<Officer> wanted, Actor by) {
        repository.lock(meeting.id());
        List<Officer> now = repository.of(meeting.id());
        if (now.equals(wanted)) {
            return new Outcome.Saved();
        }
        if (!Officers.digest(now).equals(seen)) {
            return new Outcome.Overtaken(now);
        }
        Map<String, Long> people = repository.known(meeting.id()).stream()
                .collect(Collectors.toMap(
                        OfficerRepository.Known::name, OfficerRepository.Known::personId, (one, same) -> one));
        repository.clear(meeting.id());
        int position = 0;
        for (Officer officer : wanted) {
            repository.add(
                    meeting.id(),
                    ++position,
                    officer.office(),
                    officer.name(),
                    people.get(officer.name()),
                    officer.stateCode(),
                    officer.body(),
                    officer.status(),
                    officer.electedOn());
        }
        revisions.changed(meeting.id());
        audit.record(by, "meeting.officersNamed", meeting.code(), said(wanted));
        return new Outcome.Saved();
    }

    private static String said(List<Officer> officers) {
        return officers.stream()
                .map(officer -> officer.office() + " " + officer.name() + " (" + officer.status() + ")")
                .collect(Collectors.joining("; "));
    }
}
