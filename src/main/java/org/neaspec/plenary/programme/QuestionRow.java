package org.neaspec.plenary.programme;

import io.micronaut.core.annotation.Introspected;

/** A guiding question as a query reads it. */
@Introspected
record QuestionRow(long itemId, String text) {}
