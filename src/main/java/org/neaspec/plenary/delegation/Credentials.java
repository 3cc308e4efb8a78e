package org.neaspec.plenary.delegation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.delegation.NamingOutcome.AlreadyThere;
import org.neaspec.plenary.delegation.NamingOutcome.Named;
import org.neaspec.plenary.delegation.NamingOutcome.Refused;
import org.neaspec.plenary.shared.Digests;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.FileKind;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.shared.Secrets;

/** Notes verbales and letters of credentials: uploaded, or sent by e-mail and noted. */
@Singleton
public class Credentials {

    /** How large a file may be. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final int PIECE = 4 * 1024 * 1024;
    private static final int MOST_FILES = 10;

    private final PaperRepository papers;
    private final DelegationRepository delegations;
    private final Secrets secrets;
    private final AuditTrail audit;
    private final Clock clock;

    Credentials(
            PaperRepository papers, DelegationRepository delegations, Secrets secrets, AuditTrail audit, Clock clock) {
        this.papers = papers;
        this.delegations = delegations;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps a file; what it is follows from its bytes. The same file twice is kept once. */
    @Transactional
    public NamingOutcome upload(Delegation delegation, Caller by, String name, byte[] bytes) {
        if (bytes.length == 0) {
            return Refused.because("file", "fileEmpty");
        }
        if (bytes.length > MOST_BYTES) {
            return Refused.because("file", "fileLarge", MOST_BYTES / 1024 / 1024);
        }
        var kind = FileKind.of(bytes);
        if (kind.isEmpty()) {
            return Refused.because("file", "fileKind");
        }
        delegations.hold(delegation.rowId());
        if (papers.of(delegation.rowId()).size() >= MOST_FILES) {
            return Refused.because("file", "fileMany", MOST_FILES);
        }
        var shown = kind.get().nameLike(name, "note");
        var id = RandomIds.publicId();
        var sealed = secrets.seal(bytes);
        int added = papers.add(
                id,
                delegation.rowId(),
                shown,
                kind.get(),
                bytes.length,
                Arrays.copyOf(sealed, Math.min(PIECE, sealed.length)),
                Digests.sha256(bytes),
                by.name(),
                clock.instant());
        if (added == 0) {
            return new AlreadyThere(shown);
        }
        for (int from = PIECE; from < sealed.length; from += PIECE) {
            papers.append(id, Arrays.copyOfRange(sealed, from, Math.min(from + PIECE, sealed.length)));
        }
        audit.record(by.actor(), "delegation.paperSent", delegation.party().name(), shown);
        return new Named(shown);
    }

    /** A focal point says that it was sent by e-mail, or takes that back. */
    @Transactional
    public void sentByMail(Delegation delegation, Caller by, boolean sent) {
        audit.record(
                by.actor(),
                sent ? "delegation.noteSent" : "delegation.noteNotSent",
                delegation.party().name(),
                null);
        delegations.noteSent(delegation.rowId(), sent ? clock.instant() : null, sent ? by.name() : null);
    }

    /** The secretariat notes what came by e-mail or on paper. */
    @Transactional
    public void takeNote(Delegation delegation, String source, Organiser by) {
        delegations.noteTaken(delegation.rowId(), source, clock.instant(), by.name());
        audit.record(
                Actor.staff(by.accountId(), by.name()),
                "delegation.noteTaken",
                delegation.party().name(),
                source);
    }

    public List<DelegationPaper> at(long meetingId) {
        return papers.at(meetingId);
    }

    public List<DelegationPaper> of(long delegationId) {
        return papers.of(delegationId);
    }

    /** What whoever reads this address sent as a focal point of a delegation to this meeting. */
    public List<DelegationPaper> sentFrom(long meetingId, EmailAddress address) {
        return address.missing() ? List.of() : papers.sentFrom(meetingId, address.key());
    }

    /** The bytes of one. */
    public Optional<byte[]> content(DelegationPaper paper) {
        return papers.content(paper.publicId()).map(content -> secrets.open(content.sealed()));
    }
}
