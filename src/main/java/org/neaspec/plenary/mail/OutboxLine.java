package org.neaspec.plenary.mail;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.neaspec.plenary.shared.ZonePicker;

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
        @Nullable Instant sentAt,
        @Nullable String meetingZone) {

    /** The zone its times are told in: the meeting's, or another one where it is about no meeting, nobody has said, or it is no more. */
    public ZoneId zoneOr(ZoneId otherwise) {
        return Objects.requireNonNullElse(ZonePicker.kept(meetingZone), otherwise);
    }
}
