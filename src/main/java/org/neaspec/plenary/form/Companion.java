package org.neaspec.plenary.form;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/** Somebody who comes along. */
@Serdeable
public record Companion(String name, @Nullable String relation) {}
