package org.neaspec.plenary.delegation.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import org.neaspec.plenary.delegation.NamingOutcome;
import org.neaspec.plenary.delegation.NamingOutcome.Refused;
import org.neaspec.plenary.delegation.web.FocalGuard.Visit;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;
import org.neaspec.plenary.web.ReaderZone;

/** How the acts of a focal point are answered: back to the page with a sentence, or the page with the refusal at its place. */
@Singleton
class FocalAnswers {

    private static final String VIEW = "delegation/focal";

    private final FocalPages maker;
    private final Notices notices;
    private final Pages pages;

    FocalAnswers(FocalPages maker, Notices notices, Pages pages) {
        this.maker = maker;
        this.notices = notices;
        this.pages = pages;
    }

    HttpResponse<?> answer(HttpRequest<?> request, Visit visit, NamingOutcome outcome, String notice) {
        if (outcome instanceof Refused refused) {
            var errors = FormErrors.none()
                    .add(
                            refused.field().equals("send") ? "members" : refused.field(),
                            refused.key(),
                            maker.values(refused));
            return again(request, visit, FocalPages.Sent.wrong(errors));
        }
        var name = outcome instanceof NamingOutcome.Named named
                ? named.name()
                : outcome instanceof NamingOutcome.TakenIn takenIn
                        ? takenIn.name()
                        : ((NamingOutcome.AlreadyThere) outcome).name();
        return done(visit, "", notice, name);
    }

    HttpResponse<?> wrong(HttpRequest<?> request, Visit visit, String field, String key) {
        var errors = FormErrors.none().add(field, key);
        return again(request, visit, FocalPages.Sent.wrong(errors));
    }

    /** The page with what was sent and what is wrong with it. */
    HttpResponse<?> again(HttpRequest<?> request, Visit visit, FocalPages.Sent sent) {
        return pages.with(
                HttpStatus.UNPROCESSABLE_ENTITY, request, VIEW, maker.page(visit, ReaderZone.of(request), sent, null));
    }

    HttpResponse<?> done(Visit visit, String place, String notice, Object... values) {
        var path = visit.path() + (place.isEmpty() ? "" : "#" + place);
        return notices.after(HttpResponse.seeOther(URI.create(path)), notice, values);
    }
}
