package org.neaspec.plenary.api.web;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.PostponedRequestArgumentBinder;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.neaspec.plenary.account.ClientNetwork;
import org.neaspec.plenary.account.RateLimits;
import org.neaspec.plenary.account.RateRule;
import org.neaspec.plenary.api.ApiTokens;
import org.neaspec.plenary.api.Bearer;

/**
 * Gives a handler its {@link Caller} and counts the request: by token, or by network where there is none (RFC 6750, section 2.1).
 */
@Singleton
class CallerBinder implements TypedRequestArgumentBinder<Caller>, PostponedRequestArgumentBinder<Caller> {

    private static final String SCHEME = "bearer ";

    private final ApiTokens tokens;
    private final RateLimits limits;
    private final ClientNetwork networks;

    CallerBinder(ApiTokens tokens, RateLimits limits, ClientNetwork networks) {
        this.tokens = tokens;
        this.limits = limits;
        this.networks = networks;
    }

    @Override
    public Argument<Caller> argumentType() {
        return Argument.of(Caller.class);
    }

    @Override
    public BindingResult<Caller> bind(ArgumentConversionContext<Caller> context, HttpRequest<?> request) {
        Caller caller = caller(request);
        return () -> Optional.of(caller);
    }

    private Caller caller(HttpRequest<?> request) {
        List<String> credentials = request.getHeaders().getAll(HttpHeaders.AUTHORIZATION);
        if (credentials.isEmpty()) {
            count(request, RateRule.API_NETWORK);
            return new Caller(null);
        }
        Optional<Bearer> bearer =
                credentials.size() == 1 ? secret(credentials.get(0)).flatMap(tokens::find) : Optional.empty();
        if (bearer.isEmpty()) {
            count(request, RateRule.API_REFUSED);
            throw ApiProblem.unknownToken();
        }
        if (!limits.allow(RateRule.API_TOKEN, Long.toString(bearer.get().tokenId()))) {
            throw ApiProblem.tooMany(RateRule.API_TOKEN);
        }
        return new Caller(bearer.get());
    }

    private void count(HttpRequest<?> request, RateRule rule) {
        networks.of(request).ifPresent(network -> {
            if (!limits.allow(rule, network)) {
                throw ApiProblem.tooMany(rule);
            }
        });
    }

    private static Optional<String> secret(String credentials) {
        return credentials.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(credentials.substring(SCHEME.length()).strip())
                : Optional.empty();
    }
}
