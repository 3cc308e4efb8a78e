package org.neaspec.plenary.web;

import io.micronaut.context.annotation.Secondary;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Until there are accounts, nobody is signed in. */
@Singleton
@Secondary
class NobodySignedIn implements ShellFacts {

    @Override
    public @Nullable SignedIn signedIn(HttpRequest<?> request) {
        return null;
    }
}
