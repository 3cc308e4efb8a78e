package org.neaspec.plenary.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.shared.Site;

/**
 * Refuses requests that another site made a visitor's browser send, whatever their content type: every method that may
 * change something must come from a page of ours. Browsers say so in {@code Sec-Fetch-Site}, older ones in
 * {@code Origin}; a client that says neither must send the visitor's form token. What is for programs looks at no cookie, so
 * a browser that another site makes ask there has nothing to lose.
 *
 * <p>Micronaut's own CSRF module issues tokens only at sign-in and fails on large bodies (micronaut-security 1984).
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class RequestGuard implements Ordered {

    private final Site site;
    private final FormTokens tokens;

    RequestGuard(Site site, FormTokens tokens) {
        this.site = site;
        this.tokens = tokens;
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        if (safe(request.getMethod())
                || ErrorPages.forProgram(request)
                || request.getPath().startsWith(OneClick.PATH)) {
            return;
        }
        Boolean ours = fromOurPage(request);
        if (ours == null ? !takesForm(request) : !ours) {
            throw refused();
        }
    }

    /** For a request whose headers do not tell where it came from: the form must hold the visitor's token. */
    void checkToken(HttpRequest<?> request, Form form) {
        if (fromOurPage(request) == null && !tokens.matches(request, form.text(FormTokens.FIELD))) {
            throw refused();
        }
    }

    private @Nullable Boolean fromOurPage(HttpRequest<?> request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        // Pages that keep their address to themselves (no-referrer) post with the origin "null".
        return (origin == null || origin.equals("null")) ? null : ourOrigin(request, origin);
    }

    private boolean ourOrigin(HttpRequest<?> request, String origin) {
        String asked = origin.toLowerCase(Locale.ROOT);
        if (asked.equals(origin(URI.create(site.baseUrl())))) {
            return true;
        }
        String host = request.getHeaders().get(HttpHeaders.HOST);
        return host != null && asked.replaceFirst("^https?://", "").equals(host.toLowerCase(Locale.ROOT));
    }

    private static String origin(URI uri) {
        return (uri.getScheme() + "://" + uri.getRawAuthority()).toLowerCase(Locale.ROOT);
    }

    /** Whether the token will be looked at when the form is read; a handler without a form has no place for one. */
    private static boolean takesForm(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .filter(MethodBasedRouteMatch.class::isInstance)
                .map(route -> Arrays.stream(((MethodBasedRouteMatch<?, ?>) route).getArguments())
                        .anyMatch(a -> a.getType() == Form.class))
                .orElse(true);
    }

    private static boolean safe(HttpMethod method) {
        return method == HttpMethod.GET || method == HttpMethod.HEAD || method == HttpMethod.OPTIONS;
    }

    private static HttpStatusException refused() {
        return new HttpStatusException(HttpStatus.FORBIDDEN, "Not from a page of this site");
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.order();
    }
}
