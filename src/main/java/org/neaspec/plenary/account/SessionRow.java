package org.neaspec.plenary.account;

import io.micronaut.core.annotation.Introspected;

/** Who a session belongs to, and whether it is time to note that it is in use. */
@Introspected
record SessionRow(long accountId, String name, String email, Role role, boolean stale) {}
