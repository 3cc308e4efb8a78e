package org.neaspec.plenary.trouble;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/**
 * Something that fails again and again.
 *
 * @param what fails, among those of its kind
 * @param words what was said when it failed last, for whoever runs the site
 */
@Introspected
public record Trouble(String what, Instant since, String words) {}
