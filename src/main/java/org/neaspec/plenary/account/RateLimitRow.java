package org.neaspec.plenary.account;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/** How often a rule's key was used in the window that ends then. */
@Introspected
record RateLimitRow(String ruleName, int usedCount, Instant windowEnds) {}
