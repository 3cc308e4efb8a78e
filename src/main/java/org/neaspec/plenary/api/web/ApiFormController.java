package org.neaspec.plenary.api.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.api.ApiScope;
import org.neaspec.plenary.form.ChoicePlaces;
import org.neaspec.plenary.form.Forms;
import org.neaspec.plenary.registration.Category;

/** What a meeting asks, for programs that register people or read what these answered. */
@Controller(ApiPaths.FORM)
@Produces(MediaType.APPLICATION_JSON)
@ExecuteOn(TaskExecutors.BLOCKING)
class ApiFormController {

    private final Forms forms;
    private final ChoicePlaces places;
    private final StandardFields fields;
    private final ApiDoor door;
    private final ApiAnswers answers;

    ApiFormController(Forms forms, ChoicePlaces places, StandardFields fields, ApiDoor door, ApiAnswers answers) {
        this.forms = forms;
        this.places = places;
        this.fields = fields;
        this.door = door;
        this.answers = answers;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug, Caller caller) {
        var meeting = door.meeting(caller, slug);
        boolean reads = caller.bearer()
                .filter(bearer -> door.may(bearer, ApiScope.ANSWERS_READ, meeting))
                .isPresent();
        if (!reads) {
            door.require(caller, ApiScope.REGISTRATIONS_WRITE, meeting);
        }
        ApiDoor.onlyParameters(request, "category");
        return answers.ok(
                request,
                FormJson.of(
                        meeting.slug(),
                        forms.of(meeting.id()),
                        fields.of(meeting),
                        places.at(meeting.id()),
                        category(request)));
    }

    private static @Nullable String category(HttpRequest<?> request) {
        var text = request.getParameters().get("category");
        if (text != null && Category.named(text).isEmpty()) {
            throw ApiProblem.badRequest("“category” is none that registrations have.");
        }
        return text;
    }
}
