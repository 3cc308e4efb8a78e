package org.neaspec.plenary.account;

import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.Optional;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.shared.RandomIds;

/**
 * Sessions of staff, in the database, so that every node knows them. The browser holds 256 random bits, the database their
 * hash. A session ends 30 minutes after its last use, and 8 hours after sign-in in any case.
 */
@Singleton
class Sessions {

    private static final int BYTES = 32;
    private static final int LENGTH = 43;

    private final SessionRepository sessions;

    Sessions(SessionRepository sessions) {
        this.sessions = sessions;
    }

    /** Starts a session; returns what goes into the cookie. */
    String start(long accountId) {
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(RandomIds.bytes(BYTES));
        sessions.add(Hashes.sha256(id), accountId);
        return id;
    }

    /** The member of staff whose running session this is. */
    Optional<Viewer.Organiser> find(String id) {
        if (id.length() != LENGTH) {
            return Optional.empty();
        }
        byte[] hash = Hashes.sha256(id);
        Optional<SessionRow> found = sessions.find(hash);
        found.filter(SessionRow::stale).ifPresent(row -> sessions.seen(hash));
        return found.map(row -> new Viewer.Organiser(
                row.accountId(),
                row.name(),
                row.email(),
                row.role() == Role.ADMINISTRATOR,
                row.role().everywhere()));
    }

    void end(String id) {
        sessions.remove(Hashes.sha256(id));
    }

    void endAllOf(long accountId) {
        sessions.removeAllOf(accountId);
    }
}
