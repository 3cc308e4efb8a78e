package org.neaspec.plenary.account;

/**
 * Somebody asked for a new password for this account; the link is for its owner alone.
 *
 * @param link the whole address, which works once
 * @param minutes how long it works
 */
public record PasswordLinkRequested(String name, String email, String link, long minutes) {}
