package org.neaspec.plenary.registration;

import java.time.Instant;

/**
 * A change a person asked for after the freeze, which nobody has decided yet.
 *
 * @param wanted what would be written
 */
public record ChangeRequest(long id, long registrationId, Instant askedAt, Answers wanted) {}
