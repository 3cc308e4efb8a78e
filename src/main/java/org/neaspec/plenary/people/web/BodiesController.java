package org.neaspec.plenary.people.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.people.Bodies;
import org.neaspec.plenary.people.Body;
import org.neaspec.plenary.people.BodyDetails;
import org.neaspec.plenary.people.BodyKind;
import org.neaspec.plenary.people.KeepBody;
import org.neaspec.plenary.people.MergeBodies;
import org.neaspec.plenary.people.Saved;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** Ministries, centres, organizations: the bodies that people are in and that papers print. */
@Controller(PeoplePaths.BODIES)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.SITE)
class BodiesController {

    private static final String VIEW = "people/body";

    private final Bodies bodies;
    private final KeepBody keep;
    private final MergeBodies merges;
    private final States states;
    private final BodyPages maker;
    private final Transactions transactions;
    private final Notices notices;
    private final Pages pages;

    BodiesController(
            Bodies bodies,
            KeepBody keep,
            MergeBodies merges,
            States states,
            BodyPages maker,
            Transactions transactions,
            Notices notices,
            Pages pages) {
        this.bodies = bodies;
        this.keep = keep;
        this.merges = merges;
        this.states = states;
        this.maker = maker;
        this.transactions = transactions;
        this.notices = notices;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(
            HttpRequest<?> request,
            Organiser organiser,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "") String kind,
            @QueryValue(defaultValue = "") String state,
            @QueryValue(defaultValue = "") String page) {
        String country = states.find(state).isPresent() ? state : "";
        return pages.ok(
                request,
                "people/bodies",
                maker.list(PlainText.line(q), BodyKind.named(kind).orElse(null), country, Paging.page(page)));
    }

    @Get("/new")
    HttpResponse<?> blank(HttpRequest<?> request, Organiser organiser) {
        return answer(HttpStatus.OK, request, null, BodyForm.EMPTY, "", FormErrors.none(), null);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, Form form, Organiser organiser) {
        BodyForm typed = BodyForm.of(form);
        FormErrors errors = form.refuseRepeated(FormErrors.none());
        BodyDetails details = typed.details(bodies, states, errors);
        if (!errors.any()) {
            if (transactions.retrying(() -> keep.add(details, organiser)) == Saved.DONE) {
                return notices.after(
                        HttpResponse.seeOther(URI.create(PeoplePaths.BODIES)), "people.body.added", details.name());
            }
            errors.add("name", "people.body.error.taken");
        }
        return answer(HttpStatus.UNPROCESSABLE_ENTITY, request, null, typed, "", errors, null);
    }

    @Get("/{code}")
    HttpResponse<?> show(HttpRequest<?> request, String code, Organiser organiser) {
        Body body = bodies.one(code).orElseThrow(NoSuchPage::new);
        if (body.mergedInto() != null) {
            return HttpResponse.seeOther(URI.create(PeoplePaths.body(body.mergedInto())));
        }
        return answer(HttpStatus.OK, request, body, BodyForm.of(body), "", FormErrors.none(), null);
    }

    @Post("/{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, String code, Form form, Organiser organiser) {
        Body body = body(code);
        BodyForm typed = BodyForm.of(form);
        FormErrors errors = form.refuseRepeated(FormErrors.none());
        BodyDetails details = typed.details(bodies, states, errors);
        if (errors.any()) {
            return answer(HttpStatus.UNPROCESSABLE_ENTITY, request, body, typed, "", errors, null);
        }
        return switch (transactions.retrying(() -> keep.change(body.id(), typed.seen(), details, organiser))) {
            case DONE -> saved(body.code(), "people.body.saved", details.name());
            case TAKEN ->
                answer(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        request,
                        body,
                        typed,
                        "",
                        errors.add("name", "people.body.error.taken"),
                        null);
            case OVERTAKEN -> overtaken(request, code, typed);
            case GONE -> throw new NoSuchPage();
        };
    }

    private HttpResponse<?> overtaken(HttpRequest<?> request, String code, BodyForm typed) {
        Body now = body(code);
        FormErrors errors = FormErrors.none().add("name", "people.error.overtaken");
        return answer(HttpStatus.CONFLICT, request, now, typed.over(now.version()), "", errors, now.name());
    }

    @Post("/{code}/merge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> merge(HttpRequest<?> request, String code, Form form, Organiser organiser) {
        Body body = body(code);
        String into = PlainText.line(form.text("into"));
        int seen = BodyForm.of(form).seen();
        Optional<Body> kept = bodies.named(into).filter(other -> other.id() != body.id());
        if (kept.isEmpty()) {
            FormErrors errors = FormErrors.none().add("into", "people.body.error.into");
            return answer(HttpStatus.UNPROCESSABLE_ENTITY, request, body, BodyForm.of(body), into, errors, null);
        }
        Saved saved = transactions.retrying(
                () -> merges.merge(body.id(), seen, kept.get().id(), organiser));
        if (saved == Saved.DONE) {
            return saved(kept.get().code(), "people.body.merged", body.name());
        }
        if (saved == Saved.TAKEN) {
            var meetings =
                    String.join("; ", merges.clashes(body.id(), kept.get().id()));
            FormErrors errors = FormErrors.none().add("into", "people.body.error.clash", meetings);
            return answer(HttpStatus.UNPROCESSABLE_ENTITY, request, body, BodyForm.of(body), into, errors, null);
        }
        FormErrors errors = FormErrors.none().add("into", "people.merge.error.overtaken");
        return answer(HttpStatus.CONFLICT, request, body, BodyForm.of(body), into, errors, null);
    }

    @Post("/{code}/merges/{merge}/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> undo(String code, String merge, Form form, Organiser organiser) {
        Body kept = body(code);
        Saved saved = merge.matches("\\d{1,18}")
                ? transactions.retrying(() -> merges.undo(Long.parseLong(merge), organiser))
                : Saved.GONE;
        String notice = switch (saved) {
            case DONE -> "people.body.undone";
            case TAKEN -> "people.body.undoLater";
            case OVERTAKEN -> "people.body.undoTaken";
            case GONE -> "people.merge.undoneAlready";
        };
        return notices.after(HttpResponse.seeOther(URI.create(PeoplePaths.body(kept.code()))), notice);
    }

    private HttpResponse<?> saved(String code, String notice, String name) {
        return notices.after(HttpResponse.seeOther(URI.create(PeoplePaths.body(code))), notice, name);
    }

    private HttpResponse<?> answer(
            HttpStatus status,
            HttpRequest<?> request,
            @Nullable Body body,
            BodyForm form,
            String into,
            FormErrors errors,
            @Nullable String theirs) {
        return pages.with(status, request, VIEW, maker.page(body, form, into, errors, theirs));
    }

    private Body body(String code) {
        return bodies.one(code).filter(body -> body.mergedInto() == null).orElseThrow(NoSuchPage::new);
    }
}
