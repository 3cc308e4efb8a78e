package org.neaspec.plenary.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.annotation.PreMatching;

/**
 * Every address for people has one kind of content, and whoever asks gets it. Without this a handler counts as producing JSON
 * unless it says otherwise, and a client that accepts only HTML is told 406.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class OneKindOfPage implements Ordered {

    @PreMatching
    @RequestFilter
    void accept(HttpRequest<?> request) {
        if (!ErrorPages.forProgram(request) && request.getHeaders() instanceof MutableHttpHeaders headers) {
            headers.set(HttpHeaders.ACCEPT, "*/*");
        }
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }
}
