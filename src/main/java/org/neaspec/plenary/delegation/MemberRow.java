package org.neaspec.plenary.delegation;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code delegation_member}. */
@MappedEntity("delegation_member")
record MemberRow(
        @Id @GeneratedValue @Nullable Long id,
        String publicId,
        long delegationId,
        long registrationId,
        DelegationRole role,
        int position,
        boolean late,
        String addedBy,
        @Nullable Long addedByAccount,
        Instant addedAt) {}
