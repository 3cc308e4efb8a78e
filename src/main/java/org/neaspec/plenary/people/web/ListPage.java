package org.neaspec.plenary.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The people of the directory.
 *
 * @param everything whether the reader may work on the whole directory
 */
record ListPage(String words, boolean everything, List<Line> people, Paging paging) {

    /** @param facts title and body */
    record Line(
            String path,
            String name,
            @Nullable String localName,
            String facts,
            @Nullable String email,
            boolean printed) {}
}
