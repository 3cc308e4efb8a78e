package org.neaspec.plenary.calendar.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.neaspec.plenary.calendar.CalendarDocument;

/**
 * Answers with a calendar as the programs that fetch them need it.
 *
 * <p>The charset is spelled out (without it Chinese arrives garbled in some), unchanged files answer 304, caches ask
 * again each time but keep what they have, and search engines are told by header, not by robots.txt, which would keep
 * out the calendar services too.
 */
@Singleton
public class CalendarResponses {

    private static final String TYPE = "text/calendar; charset=utf-8";

    /** A file to keep, which may differ by who asks; the name is without its ending. */
    public HttpResponse<byte[]> download(HttpRequest<?> request, CalendarDocument document, String name) {
        return answer(request, document, attachment(name), HttpHeaders.ACCEPT_ENCODING + ", " + HttpHeaders.COOKIE);
    }

    /** A feed; shown in place, so that opening its address in a browser does not always offer a download. */
    public HttpResponse<byte[]> feed(HttpRequest<?> request, CalendarDocument document) {
        return answer(request, document, "inline", HttpHeaders.ACCEPT_ENCODING);
    }

    private static HttpResponse<byte[]> answer(
            HttpRequest<?> request, CalendarDocument document, String disposition, String vary) {
        if (isKnown(request, document)) {
            return cacheable(HttpResponse.<byte[]>notModified(), document, vary);
        }
        boolean compressed = acceptsGzip(request);
        byte[] body = compressed ? document.compressed() : document.content();
        MutableHttpResponse<byte[]> answer = HttpResponse.ok(body).contentLength(body.length);
        if (compressed) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        answer.header(HttpHeaders.CONTENT_TYPE, TYPE).header(HttpHeaders.CONTENT_DISPOSITION, disposition);
        return cacheable(answer, document, vary);
    }

    private static HttpResponse<byte[]> cacheable(
            MutableHttpResponse<byte[]> answer, CalendarDocument document, String vary) {
        return answer.header(HttpHeaders.ETAG, document.tag().value())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, vary)
                .header("X-Robots-Tag", "noindex, nofollow");
    }

    private static boolean isKnown(HttpRequest<?> request, CalendarDocument document) {
        return request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream().anyMatch(document.tag()::isNamedIn);
    }

    private static boolean acceptsGzip(HttpRequest<?> request) {
        return request.getHeaders().getAll(HttpHeaders.ACCEPT_ENCODING).stream()
                .flatMap(header -> Arrays.stream(header.toLowerCase(Locale.ROOT).split(",")))
                .map(coding -> coding.replaceAll("\\s", ""))
                .anyMatch(coding -> coding.equals("gzip") || coding.matches("gzip;q=(1.*|0\\.0*[1-9].*)"));
    }

    /** RFC 6266: a plain name for all, and the same in full for those that read it. */
    private static String attachment(String name) {
        String file = name + ".ics";
        String plain = file.replaceAll("[^A-Za-z0-9._-]+", "-");
        String full = URLEncoder.encode(file, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + full;
    }
}
