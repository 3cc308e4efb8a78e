package org.neaspec.plenary.account.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;
import org.neaspec.plenary.account.ClientNetwork;
import org.neaspec.plenary.account.RateLimits;
import org.neaspec.plenary.account.RateRule;

/** Keeps anybody from trying many one-time links. */
@Singleton
class LinkLimit {

    private final RateLimits limits;
    private final ClientNetwork network;

    LinkLimit(RateLimits limits, ClientNetwork network) {
        this.limits = limits;
        this.network = network;
    }

    /** Counts a try from this network; answers 429 when it is one too many. */
    void count(HttpRequest<?> request) {
        boolean allowed = network.of(request)
                .map(from -> limits.allow(RateRule.INVITATION_NETWORK, from))
                .orElse(true);
        if (!allowed) {
            throw new HttpStatusException(HttpStatus.TOO_MANY_REQUESTS, "Too many tries");
        }
    }
}
