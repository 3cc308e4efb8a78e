package org.neaspec.plenary.account;

import java.time.Instant;

/** An account has a new password, and all its sessions have ended. */
public record PasswordChanged(long accountId, String name, String email, Instant at) {}
