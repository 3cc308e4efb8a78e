package org.neaspec.plenary.meeting;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/** The long texts of a meeting as a query reads them. */
@Introspected
record DetailsRow(
        @Nullable String about,
        @Nullable String objectivesIntro,
        @Nullable String objectivesNote,
        @Nullable String hostCode,
        @Nullable String hostLine,
        @Nullable String chairLine,
        @Nullable String responsibleLine,
        @Nullable String seriesTitle,
        @Nullable String seriesSlug,
        boolean textsMarkdown) {}
