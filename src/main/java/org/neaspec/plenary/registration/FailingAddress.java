package org.neaspec.plenary.registration;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;

/**
 * An address whose mail comes back.
 *
 * @param emailKey the address in lower case
 * @param times how many mails came back since then
 * @param words what the other server said last, or null
 */
@Introspected
public record FailingAddress(
        String emailKey, Instant since, int times, @Nullable String words) {}
