package org.neaspec.plenary.account;

/** An account was taken out of use, and all its sessions have ended. */
public record AccountDisabled(long accountId) {}
