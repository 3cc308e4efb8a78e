package org.neaspec.plenary.story;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The routes of the application, such as {@code GET /meetings/{slug}}, without those that only tests add. */
final class Routes {

    private Routes() {}

    /** All but HEAD, which every GET has. */
    static Set<String> of(Router router) {
        return router.uriRoutes()
                .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
                .map(route -> route.getHttpMethodName() + " " + route.getUriMatchTemplate())
                .filter(route -> !route.contains(" /test/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
