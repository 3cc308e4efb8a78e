package org.neaspec.plenary.mail;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;

/** A mail as a list shows it, without its text. */
@Introspected
public record OutboxLine(
        long id,
        String publicId,
        MailKind kind,
        String recipientName,
        String recipientEmail,
        String subject,
        MailState state,
        int attempts,
        @Nullable String lastAnswer,
        Instant createdAt,
        Instant nextAt,
        @Nullable Instant sentAt) {}
