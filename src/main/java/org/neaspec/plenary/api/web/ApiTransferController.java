package org.neaspec.plenary.api.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.api.ApiScope;
import org.neaspec.plenary.api.Pulls;

/** The mark "transferred on" of a registration that another system has taken over. */
@Controller(ApiPaths.REGISTRATIONS + "/{reference}/transfer")
@Produces(MediaType.APPLICATION_JSON)
@ExecuteOn(TaskExecutors.BLOCKING)
class ApiTransferController {

    private static final String FIELD = "transferredAt";
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final Pulls pulls;
    private final ApiDoor door;
    private final ApiAnswers answers;
    private final Clock clock;

    ApiTransferController(Pulls pulls, ApiDoor door, ApiAnswers answers, Clock clock) {
        this.pulls = pulls;
        this.door = door;
        this.answers = answers;
        this.clock = clock;
    }

    @Put
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<?> mark(HttpRequest<?> request, String slug, String reference, Caller caller, @Body byte[] body) {
        var meeting = door.meeting(caller, slug);
        var bearer = door.require(caller, ApiScope.TRANSFERS_WRITE, meeting);
        ApiDoor.onlyParameters(request);
        var moment = moment(JsonBody.read(body));
        return switch (pulls.mark(meeting.id(), reference, moment, bearer)) {
            case MARKED -> {
                var marked = pulls.one(meeting.id(), reference).map(RegistrationJson::transfer);
                yield answers.with(HttpStatus.OK, marked.orElseThrow(ApiProblem::notFound));
            }
            case NOT_APPROVED ->
                throw ApiProblem.of(HttpStatus.CONFLICT, "not-approved", "The registration is not approved.");
            case NO_SUCH_REGISTRATION -> throw ApiProblem.notFound();
        };
    }

    @Delete
    HttpResponse<?> unmark(HttpRequest<?> request, String slug, String reference, Caller caller) {
        var meeting = door.meeting(caller, slug);
        var bearer = door.require(caller, ApiScope.TRANSFERS_WRITE, meeting);
        ApiDoor.onlyParameters(request);
        if (!pulls.unmark(meeting.id(), reference, bearer)) {
            throw ApiProblem.notFound();
        }
        return HttpResponse.noContent();
    }

    /** When it was, if the body says so; not in the future, but for clocks that differ a little. */
    private @Nullable Instant moment(JsonBody body) {
        body.values().keySet().stream()
                .filter(name -> !name.equals(FIELD))
                .findFirst()
                .ifPresent(other -> {
                    throw invalid("There is no field but " + FIELD + " here.");
                });
        Object value = body.values().get(FIELD);
        if (value == null) {
            return null;
        }
        try {
            var moment = Instant.parse(value.toString());
            if (moment.isBefore(Instant.EPOCH) || moment.isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
                throw invalid("Name a moment that has passed.");
            }
            return moment;
        } catch (DateTimeParseException e) {
            throw invalid("Write the moment in UTC, such as 2026-05-14T09:30:00Z.");
        }
    }

    private static ApiProblem invalid(String detail) {
        return ApiProblem.invalid(List.of(new ProblemJson.Fault("#/" + FIELD, detail)));
    }
}
