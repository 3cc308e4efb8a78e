package org.neaspec.plenary.checklist;

import io.micronaut.core.annotation.Introspected;

/** How many tasks of a meeting should have been done before today. */
@Introspected
public record OverdueTasks(String slug, long tasks) {}
