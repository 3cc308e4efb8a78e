package org.neaspec.plenary.delegation;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.neaspec.plenary.shared.FileKind;

/** A note verbale or letter of credentials that a focal point uploaded, without its content. */
@Introspected
public record DelegationPaper(
        String publicId, long delegationId, String name, FileKind kind, int length, String sentBy, Instant sentAt) {}
