package org.neaspec.plenary.mail;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A mail on its way into the queue, for many at once. */
@MappedEntity("outbox_message")
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record NewMail(
        @Id String publicId,
        String messageId,
        byte[] dedupKey,
        MailKind kind,
        @Nullable Long meetingId,
        @Nullable Long registrationId,
        String recipientName,
        String recipientEmail,
        String subject,
        byte[] content,
        long lifeSeconds,
        String threadKey) {}
