package org.neaspec.plenary.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Standing;
import org.neaspec.plenary.access.Viewer.Participant;

/**
 * One registration in full, for the person, the organisers and the mails to the person.
 *
 * @param reference what people quote, such as {@code 7KQ4-M2XD}
 * @param reason what the person was told with the last decision, if anything
 * @param version guards against two people changing it at once
 * @param endorsement whether the State represented stands behind the person, where that is asked
 * @param assignee the name of the member of staff who looks after it
 * @param standing the facts on which admission rests, as of now
 */
public record RegistrationDetail(
        long id,
        String reference,
        long meetingId,
        WayIn way,
        RegistrationStatus status,
        @Nullable String reason,
        int version,
        Instant receivedAt,
        Instant updatedAt,
        Endorsement endorsement,
        @Nullable Long assigneeId,
        @Nullable String assignee,
        Answers answers,
        Standing standing) {

    public String name() {
        return answers.printedName();
    }

    /** The address as mail is written to it. */
    public String email() {
        return answers.email().text();
    }

    /** The person as the one to write to. */
    public Registrant registrant() {
        return new Registrant(id, reference, meetingId, status, name(), answers.email());
    }

    /** The person as a viewer: what the decision of admission asks about. */
    public Participant participant() {
        return new Participant(id, name(), standing);
    }
}
