package org.neaspec.plenary.itip;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import org.neaspec.plenary.calendar.Answer;

/** Something that arrived in the mailbox of replies, and what became of it. */
@Introspected
public record ReceivedReply(
        long id,
        Instant receivedAt,
        ReplyOutcome outcome,
        String sender,
        String subject,
        @Nullable Answer answer,
        @Nullable String words) {}
