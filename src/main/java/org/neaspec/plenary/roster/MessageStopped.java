package org.neaspec.plenary.roster;

/**
 * A message to many was stopped: what of it has not left yet is not to go out.
 *
 * @param messageId as in {@link MessageDue}
 */
public record MessageStopped(String messageId) {}
