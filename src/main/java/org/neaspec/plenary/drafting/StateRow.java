package org.neaspec.plenary.drafting;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;

/**
 * One state of a draft as a query reads it.
 *
 * @param said what led to it, in JSON; null for the state it was begun with
 */
@Introspected
record StateRow(int number, String content, @Nullable String said, String madeBy, Instant madeAt) {}
