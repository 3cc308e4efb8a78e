package org.neaspec.plenary.team;

import io.micronaut.core.annotation.Introspected;

/** Somebody with an account that works. */
@Introspected
public record Colleague(long id, String name, String email) {}
