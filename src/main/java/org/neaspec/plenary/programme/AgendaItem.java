package org.neaspec.plenary.programme;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/**
 * An item of the formal agenda a meeting adopts.
 *
 * @param letter of a sub-item; null for an item of its own
 */
@Introspected
public record AgendaItem(int number, @Nullable String letter, String title) {}
