package org.neaspec.plenary.meeting;

import java.time.Instant;

/**
 * A moment by which something about a meeting has to be done; everybody may know of it.
 *
 * @param key of the message that names it: "Registration closes"
 * @param sequence grows whenever it may have been moved
 * @param revised when it may last have been moved
 */
public record Deadline(String key, Instant at, int sequence, Instant revised) {}
