package org.neaspec.plenary.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Metrics are for those who know {@code plenary.metrics-token}; for everybody else there is no such page. */
@ServerFilter({"/prometheus", "/prometheus/**"})
class MetricsGuard {

    private final String token;

    MetricsGuard(@Value("${plenary.metrics-token:}") String token) {
        this.token = token;
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        String given = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        if (token.isEmpty() || given == null || !same("Bearer " + token, given)) {
            throw new NoSuchPage();
        }
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
