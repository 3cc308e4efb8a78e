package org.neaspec.plenary.account;

import io.micronaut.core.annotation.Introspected;

/** Whose password a link renews. */
@Introspected
public record LinkedAccount(long id, String name, String email) {}
