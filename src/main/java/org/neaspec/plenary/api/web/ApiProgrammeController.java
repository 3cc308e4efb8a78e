package org.neaspec.plenary.api.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.neaspec.plenary.api.ApiScope;
import org.neaspec.plenary.programme.Programmes;

/** The published programme of a meeting, for programs: what its public page shows, and no more. */
@Controller(ApiPaths.MEETINGS + "/{slug}/programme")
@Produces(MediaType.APPLICATION_JSON)
@ExecuteOn(TaskExecutors.BLOCKING)
class ApiProgrammeController {

    private final Programmes programmes;
    private final ApiDoor door;
    private final ApiAnswers answers;

    ApiProgrammeController(Programmes programmes, ApiDoor door, ApiAnswers answers) {
        this.programmes = programmes;
        this.door = door;
        this.answers = answers;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug, Caller caller) {
        ApiDoor.onlyParameters(request);
        var meeting = door.readable(caller, ApiScope.PROGRAMME_READ, slug);
        var view = programmes.of(meeting, caller.viewer());
        return answers.ok(
                request,
                new ProgrammeRowJson.Programme(
                        meeting.slug(),
                        meeting.zoneOrUtc().getId(),
                        view.segments().stream()
                                .map(ProgrammeRowJson.Segment::of)
                                .toList(),
                        view.items().stream().map(ProgrammeRowJson::of).toList()));
    }
}
