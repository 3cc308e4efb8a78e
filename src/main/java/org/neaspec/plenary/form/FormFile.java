package org.neaspec.plenary.form;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import org.neaspec.plenary.shared.FileKind;

/**
 * A file somebody sent with a form, without its content.
 *
 * @param registrationId whose answer it is; null while the form it came with was not sent
 */
@Introspected
public record FormFile(
        String publicId,
        long meetingId,
        String question,
        @Nullable Long registrationId,
        String name,
        FileKind kind,
        int length,
        Instant sentAt) {}
