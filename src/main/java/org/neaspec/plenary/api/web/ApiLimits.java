package org.neaspec.plenary.api.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.filter.ServerFilterPhase;

/** Refuses bodies that are longer than any that programs have to send, before they are read. */
@ServerFilter(ApiPaths.V1 + "/**")
class ApiLimits implements Ordered {

    @RequestFilter
    void check(HttpRequest<?> request) {
        if (request.getContentLength() > JsonBody.MOST_BYTES) {
            throw new HttpStatusException(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "More than a request may have");
        }
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.order();
    }
}
