package org.neaspec.plenary.api.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.api.ApiScope;
import org.neaspec.plenary.api.PulledRegistration;
import org.neaspec.plenary.api.Pulls;
import org.neaspec.plenary.registration.RegistrationStatus;

/** Registrations of a meeting, for programs with a token of somebody who reviews them. */
@Controller(ApiPaths.REGISTRATIONS)
@Produces(MediaType.APPLICATION_JSON)
@ExecuteOn(TaskExecutors.BLOCKING)
class ApiRegistrationsController {

    private static final int MOST = 200;
    private static final int USUAL = 50;

    private final Pulls pulls;
    private final RegistrationDetails details;
    private final RegisterByProgram register;
    private final ApiDoor door;
    private final ApiAnswers answers;

    ApiRegistrationsController(
            Pulls pulls, RegistrationDetails details, RegisterByProgram register, ApiDoor door, ApiAnswers answers) {
        this.pulls = pulls;
        this.details = details;
        this.register = register;
        this.door = door;
        this.answers = answers;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, String slug, Caller caller) {
        var meeting = door.meeting(caller, slug);
        var bearer = door.require(caller, ApiScope.REGISTRATIONS_READ, meeting);
        ApiDoor.onlyParameters(request, "status", "approved", "transferred", "after", "limit");
        var filter = new Pulls.Filter(status(request), yesOrNo(request, "approved"), yesOrNo(request, "transferred"));
        int limit = limit(request);
        List<PulledRegistration> rows = pulls.page(meeting.id(), parameter(request, "after"), filter, limit + 1)
                .orElseThrow(() -> ApiProblem.badRequest("“after” is no reference of this meeting."));
        boolean more = rows.size() > limit;
        List<PulledRegistration> page = more ? rows.subList(0, limit) : rows;
        return answers.ok(
                request,
                new RegistrationJson.Listed(
                        details.of(page, bearer, meeting),
                        more ? next(request, slug, page.get(limit - 1).reference()) : null));
    }

    @Get("/{reference}")
    HttpResponse<?> show(HttpRequest<?> request, String slug, String reference, Caller caller) {
        var meeting = door.meeting(caller, slug);
        var bearer = door.require(caller, ApiScope.REGISTRATIONS_READ, meeting);
        ApiDoor.onlyParameters(request);
        var row = pulls.one(meeting.id(), reference).orElseThrow(ApiProblem::notFound);
        return answers.ok(request, details.of(List.of(row), bearer, meeting).get(0));
    }

    @Post
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<?> create(HttpRequest<?> request, String slug, Caller caller, @Body byte[] body) {
        var meeting = door.meeting(caller, slug);
        var bearer = door.require(caller, ApiScope.REGISTRATIONS_WRITE, meeting);
        ApiDoor.onlyParameters(request);
        return register.register(request, meeting, bearer, body);
    }

    /** The same question, from there on. */
    private static String next(HttpRequest<?> request, String slug, String last) {
        var address = new StringBuilder(ApiPaths.registrations(slug))
                .append("?after=")
                .append(last);
        for (String name : List.of("status", "approved", "transferred", "limit")) {
            String value = parameter(request, name);
            if (value != null) {
                address.append('&').append(name).append('=').append(value);
            }
        }
        return address.toString();
    }

    private static @Nullable RegistrationStatus status(HttpRequest<?> request) {
        String text = parameter(request, "status");
        return text == null
                ? null
                : RegistrationStatus.named(text)
                        .orElseThrow(() -> ApiProblem.badRequest("“status” is none that registrations have."));
    }

    private static @Nullable Boolean yesOrNo(HttpRequest<?> request, String name) {
        String text = parameter(request, name);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw ApiProblem.badRequest("“" + name + "” is true or false.");
        }
        return text == null ? null : Boolean.valueOf(text);
    }

    private static int limit(HttpRequest<?> request) {
        String text = parameter(request, "limit");
        if (text == null) {
            return USUAL;
        }
        int limit = text.matches("[1-9]\\d{0,2}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > MOST) {
            throw ApiProblem.badRequest("“limit” is a number from 1 to " + MOST + ".");
        }
        return limit;
    }

    private static @Nullable String parameter(HttpRequest<?> request, String name) {
        return request.getParameters().get(name);
    }
}
