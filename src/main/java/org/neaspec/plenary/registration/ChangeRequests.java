package org.neaspec.plenary.registration;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.form.Sheet;
import org.neaspec.plenary.programme.ProgrammeJson;

/** The changes people asked for after the freeze. The registration stays as it is until one is accepted. */
@Singleton
public class ChangeRequests {

    private final ChangeRequestRepository requests;
    private final ProgrammeJson json;

    ChangeRequests(ChangeRequestRepository requests, ProgrammeJson json) {
        this.requests = requests;
        this.json = json;
    }

    /** The one that waits for a decision, if there is one. */
    public Optional<ChangeRequest> open(long registrationId) {
        return requests.open(registrationId)
                .map(row -> new ChangeRequest(
                        row.id(),
                        row.registrationId(),
                        row.askedAt(),
                        json.read(row.answers(), WantedAnswers.class).answers(),
                        sheet(row.formAnswers())));
    }

    /** Keeps what is wanted; what was wanted before and is not decided is wanted no more. */
    void ask(long registrationId, Answers wanted, Sheet sheet, Instant now) {
        requests.replaceOpen(registrationId, now);
        requests.add(registrationId, json.write(WantedAnswers.of(wanted)), json.write(sheet), now);
    }

    private @Nullable Sheet sheet(@Nullable String stored) {
        return stored == null ? null : json.read(stored, Sheet.class);
    }
}
