package org.neaspec.plenary.team;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import org.neaspec.plenary.access.MeetingRole;

/** A role as a query reads it, once for each row of the programme that goes with it. */
@Introspected
record RoleRow(
        long id,
        String name,
        String email,
        boolean disabled,
        MeetingRole role,
        int version,
        @Nullable String itemId) {}
