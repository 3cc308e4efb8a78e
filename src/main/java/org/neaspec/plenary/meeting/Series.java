package org.neaspec.plenary.meeting;

import io.micronaut.core.annotation.Introspected;

/** A row of meetings that follow each other: "NEACAP Policy Dialogue Series". */
@Introspected
public record Series(String slug, String title) {}
