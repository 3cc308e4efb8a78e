package org.neaspec.plenary.itip;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import org.neaspec.plenary.calendar.Answer;

/**
 * Something that arrived in the mailbox of replies, and what became of it.
 *
 * @param digest of the whole mail, which tells it from all others
 */
@Introspected
public record ReceivedReply(
        long id,
        String digest,
        Instant receivedAt,
        ReplyOutcome outcome,
        String sender,
        String subject,
        @Nullable Answer answer,
        @Nullable String words) {}
