package org.neaspec.plenary.account;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.ShellFacts;

/** Tells the shell who is signed in, from what the viewer of this request was bound from. */
@Singleton
class SignedInBar implements ShellFacts {

    private final Viewers viewers;

    SignedInBar(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    public @Nullable SignedIn signedIn(HttpRequest<?> request) {
        return viewers.staff(request)
                .map(staff -> new SignedIn(staff.name(), true, OrganiserBinder.rights(request, staff)))
                .orElse(null);
    }
}
