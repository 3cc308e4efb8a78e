package org.neaspec.plenary.account;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;

/** A member of staff, as the list of accounts shows one. */
@Introspected
public record Account(
        long id,
        String email,
        String name,
        Role role,
        Instant createdAt,
        @Nullable Instant disabledAt) {

    public boolean disabled() {
        return disabledAt != null;
    }

    public boolean administrator() {
        return role == Role.ADMINISTRATOR;
    }
}
