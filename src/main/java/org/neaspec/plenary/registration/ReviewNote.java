package org.neaspec.plenary.registration;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/** What a member of staff noted about a registration, for colleagues. */
@Introspected
public record ReviewNote(String author, Instant at, String text) {}
