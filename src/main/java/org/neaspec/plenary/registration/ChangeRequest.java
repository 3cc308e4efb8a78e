package org.neaspec.plenary.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.form.Sheet;

/**
 * A change a person asked for after the freeze, which nobody has decided yet.
 *
 * @param wanted what would be written
 * @param sheet the answers to the meeting's own questions that would be written; null where they stay as they are
 */
public record ChangeRequest(
        long id,
        long registrationId,
        Instant askedAt,
        Answers wanted,
        @Nullable Sheet sheet) {}
