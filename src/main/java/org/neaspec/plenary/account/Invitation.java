package org.neaspec.plenary.account;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/**
 * A link that makes one account.
 *
 * @param role what the new account may do
 * @param invitedBy the administrator who invited, or null for the link printed at the first start
 */
@Introspected
public record Invitation(Role role, @Nullable Long invitedBy) {}
