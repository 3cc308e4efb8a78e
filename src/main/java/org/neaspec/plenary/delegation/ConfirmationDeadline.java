package org.neaspec.plenary.delegation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.neaspec.plenary.registration.Deadline;

/** Those whom a focal point named complete their registrations in time. Who was named later has no such deadline. */
@Singleton
class ConfirmationDeadline implements Deadline {

    private final MemberRepository members;

    ConfirmationDeadline(MemberRepository members) {
        this.members = members;
    }

    @Override
    public Optional<Instant> of(long registrationId) {
        return members.confirmBy(registrationId);
    }
}
