package org.neaspec.plenary.registration.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Function;
import org.neaspec.plenary.registration.LinkAnswer;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Pages;

/** Lets through who came by a personal link that works; a link that ended says so, one nobody had is not found. */
@Singleton
public class PersonalLinkGuard {

    private final Registrations registrations;
    private final PersonalLinks links;
    private final Pages pages;

    PersonalLinkGuard(Registrations registrations, PersonalLinks links, Pages pages) {
        this.registrations = registrations;
        this.links = links;
        this.pages = pages;
    }

    /** What the handler answers, or that the link has ended; a token nobody had is not found. */
    public HttpResponse<?> let(
            HttpRequest<?> request, String token, Function<RegistrationDetail, HttpResponse<?>> handler) {
        var found = registrations.byPersonalToken(token);
        if (found.isPresent()) {
            return handler.apply(found.get());
        }
        if (links.lookUp(token, LinkPurpose.MY) instanceof LinkAnswer.Unknown) {
            throw new NoSuchPage();
        }
        return pages.with(HttpStatus.GONE, request, "registration/link-ended", Map.of());
    }
}
