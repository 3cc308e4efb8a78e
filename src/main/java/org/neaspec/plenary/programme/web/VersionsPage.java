package org.neaspec.plenary.programme.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All published versions of a programme, newest first. */
record VersionsPage(String title, String href, String programmeHref, List<Line> lines) {

    /** @param newest whether this is the one that holds */
    record Line(VersionStamp stamp, @Nullable String note, String href, boolean newest) {}
}
