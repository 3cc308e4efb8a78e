package org.neaspec.plenary.report;

import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeVersion;

/**
 * What is printed, and as whom it is read.
 *
 * @param version the published version; null for the draft
 * @param newest whether that is the version in force
 * @param readers whom it is for, in words on every page; null for what an own page shows
 */
record Edition(
        Programme programme,
        @Nullable ProgrammeVersion version,
        boolean newest,
        Viewer viewer,
        @Nullable String readers) {}
