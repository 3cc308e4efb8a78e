package org.neaspec.plenary.delegation.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.delegation.Credentials;
import org.neaspec.plenary.web.Attachments;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Pages;
import org.neaspec.plenary.web.ReaderZone;

/** A focal point's page of the own delegation. Looking at it changes nothing. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class FocalPageController {

    private final FocalGuard guard;
    private final FocalPages maker;
    private final NomineeTable table;
    private final Credentials credentials;
    private final Pages pages;

    FocalPageController(FocalGuard guard, FocalPages maker, NomineeTable table, Credentials credentials, Pages pages) {
        this.guard = guard;
        this.maker = maker;
        this.table = table;
        this.credentials = credentials;
        this.pages = pages;
    }

    @Get(uris = {FocalDoor.FOCAL_POINT, FocalDoor.STAFF})
    HttpResponse<?> show(HttpRequest<?> request, @RequestBean FocalDoor door) {
        var from = request.getParameters().get("from", String.class).orElse(null);
        var instead = request.getParameters().get("instead", String.class).orElse(null);
        var correct = request.getParameters().get("correct", String.class).orElse(null);
        var sent = correct != null
                ? FocalPages.Sent.correction(null, correct, FormErrors.none())
                : instead == null
                        ? FocalPages.Sent.NOTHING
                        : FocalPages.Sent.somebody(NomineeForm.EMPTY, instead, FormErrors.none());
        return guard.let(
                request,
                door,
                visit -> pages.ok(request, "delegation/focal", maker.page(visit, ReaderZone.of(request), sent, from)));
    }

    @Get(uris = {FocalDoor.FOCAL_POINT + "/template.xlsx", FocalDoor.STAFF + "/template.xlsx"})
    HttpResponse<?> template(HttpRequest<?> request, @RequestBean FocalDoor door) {
        return guard.let(
                request,
                door,
                visit -> Attachments.file(
                        table.template(),
                        MediaType.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                        "delegation.xlsx"));
    }

    /** Staff read papers by the address under which that goes into the record. */
    @Get(FocalDoor.FOCAL_POINT + "/papers/{paper}")
    HttpResponse<?> paper(HttpRequest<?> request, @RequestBean FocalDoor door, String paper) {
        return guard.let(
                request,
                door,
                visit -> credentials.of(visit.delegation().rowId()).stream()
                        .filter(one -> one.publicId().equals(paper))
                        .findFirst()
                        .map(one -> Attachments.file(
                                credentials.content(one).orElseThrow(NoSuchPage::new),
                                MediaType.of(one.kind().mediaType()),
                                one.name()))
                        .orElseThrow(NoSuchPage::new));
    }
}
