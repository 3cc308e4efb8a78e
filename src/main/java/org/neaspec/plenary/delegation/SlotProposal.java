package org.neaspec.plenary.delegation;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A name that a focal point proposes for a speaking slot of the State. */
@Introspected
public record SlotProposal(
        String publicId,
        long delegationId,
        String itemId,
        String slotId,
        long registrationId,
        long personId,
        String name,
        @Nullable String jobTitle,
        ProposalState state,
        String proposedBy,
        Instant proposedAt) {}
