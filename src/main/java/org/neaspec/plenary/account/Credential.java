package org.neaspec.plenary.account;

import io.micronaut.core.annotation.Introspected;

/** What sign-in compares with. */
@Introspected
record Credential(long id, String name, String passwordHash) {}
