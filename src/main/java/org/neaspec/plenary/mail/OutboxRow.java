package org.neaspec.plenary.mail;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;

/**
 * A mail taken out of the queue to be sent.
 *
 * @param content the sealed letter
 * @param leaseToken grows with every lease, so that a node that lost its lease can tell
 */
@Introspected
@SuppressWarnings("ArrayRecordComponent") // Rows are never compared.
record OutboxRow(
        long id,
        String messageId,
        MailKind kind,
        @Nullable Long registrationId,
        String recipientName,
        String recipientEmail,
        byte[] content,
        int attempts,
        long leaseToken,
        Instant createdAt) {}
