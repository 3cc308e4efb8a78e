package org.neaspec.plenary.report.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import org.neaspec.plenary.report.PaperFormat;

/** Answers with a printed paper. */
final class PaperFiles {

    private PaperFiles() {}

    /** @param name without its ending; letters, digits and hyphens only */
    static MutableHttpResponse<byte[]> answer(byte[] file, String name, PaperFormat format) {
        return HttpResponse.ok(file)
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "." + format.ending() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Cookie")
                .header("X-Robots-Tag", "noindex, nofollow");
    }
}
