package org.neaspec.plenary.itip;

import org.jspecify.annotations.Nullable;

/**
 * A mail of ours came back for good.
 *
 * @param address that could not be reached, in lower case
 * @param words what the other server said, or null
 * @param messageId of the mail that came back, as the report quotes it, or null
 */
public record MailBounced(
        String address, @Nullable String words, @Nullable String messageId) {}
