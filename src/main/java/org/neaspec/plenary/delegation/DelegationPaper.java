package org.neaspec.plenary.delegation;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/** A note verbale or letter of credentials that a focal point uploaded, without its content. */
@Introspected
public record DelegationPaper(
        String publicId, long delegationId, String name, PaperKind kind, int length, String sentBy, Instant sentAt) {}
