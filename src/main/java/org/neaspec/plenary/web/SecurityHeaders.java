package org.neaspec.plenary.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import org.neaspec.plenary.shared.Site;

/**
 * The security headers of every answer, errors included. A header that a controller has set stays: public pages say
 * {@code X-Robots-Tag: all}, for example.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class SecurityHeaders implements Ordered {

    /** Nothing inline, nothing from elsewhere, no frames; scripts cannot turn text into markup. */
    static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; "
            + "frame-ancestors 'none'; require-trusted-types-for 'script'";

    static final String FILE_POLICY = "sandbox; default-src 'none'";

    static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    private final Site site;
    private final ErrorPages errors;

    SecurityHeaders(Site site, ErrorPages errors) {
        this.site = site;
        this.errors = errors;
    }

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.code() >= 400 && response.getBody().isEmpty() && !management(request)) {
            errors.dress(request, response);
        }
        boolean page = response.getContentType()
                .filter(type -> type.getName().equals(MediaType.TEXT_HTML))
                .isPresent();
        set(response, "Content-Security-Policy", page ? PAGE_POLICY : FILE_POLICY);
        if (page) {
            set(response, "Permissions-Policy", PERMISSIONS);
        }
        if (site.secure()) {
            set(response, "Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
        set(response, "X-Content-Type-Options", "nosniff");
        set(response, "X-Frame-Options", "DENY");
        set(response, "Referrer-Policy", secretInAddress(request) ? "no-referrer" : "same-origin");
        set(response, "Cross-Origin-Opener-Policy", "same-origin");
        set(response, "Cross-Origin-Resource-Policy", "same-origin");
        set(response, "X-Robots-Tag", "noindex");
        set(response, HttpHeaders.CACHE_CONTROL, "private, no-store");
    }

    private static void set(MutableHttpResponse<?> response, String name, String value) {
        if (!response.getHeaders().contains(name)) {
            response.header(name, value);
        }
    }

    private static boolean secretInAddress(HttpRequest<?> request) {
        String path = request.getPath();
        return path.startsWith("/my/")
                || path.startsWith("/delegation/")
                || path.startsWith("/draft/")
                || path.startsWith("/invitation/")
                || path.startsWith("/private/")
                || path.startsWith("/calendar/");
    }

    private static boolean management(HttpRequest<?> request) {
        String path = request.getPath();
        return path.equals("/health") || path.startsWith("/health/");
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }
}
