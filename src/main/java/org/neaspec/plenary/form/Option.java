package org.neaspec.plenary.form;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * One of the choices of a question.
 *
 * @param id stays the same from version to version, so that places and answers know it after it was worded anew
 * @param places how many people may choose it; null for everybody
 */
@Serdeable
public record Option(String id, String label, @Nullable Integer places) {}
