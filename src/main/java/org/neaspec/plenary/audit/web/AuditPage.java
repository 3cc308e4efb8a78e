package org.neaspec.plenary.audit.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some lines of the record, newest first.
 *
 * @param older address of the next page, or null on the last
 * @param newest address of the first page, or null on it
 */
record AuditPage(
        List<Line> lines, @Nullable String older, @Nullable String newest) {

    record Line(
            String when,
            String actor,
            String actKey,
            String subject,
            @Nullable String detail) {}
}
