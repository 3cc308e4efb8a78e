package org.neaspec.plenary.registration.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.form.FormAnswers;
import org.neaspec.plenary.form.FormReading;
import org.neaspec.plenary.form.Forms;
import org.neaspec.plenary.form.Question;
import org.neaspec.plenary.form.Sheet;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.QueueLine;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.registration.ReviewQueue;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Pages;

/** Who of those approved has still to answer what the meeting asks. */
@Controller("/organise/meetings/{slug}/form/awaited")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class AwaitedAnswersController {

    private final Meetings meetings;
    private final Forms forms;
    private final FormAnswers answers;
    private final ReviewQueue queue;
    private final Pages pages;

    AwaitedAnswersController(Meetings meetings, Forms forms, FormAnswers answers, ReviewQueue queue, Pages pages) {
        this.meetings = meetings;
        this.forms = forms;
        this.answers = answers;
        this.queue = queue;
        this.pages = pages;
    }

    /** @param approved how many people are approved; those listed are of them */
    record Page(
            String meetingTitle, String registrationsPath, boolean asks, int approved, int many, List<Line> lines) {}

    record Line(String name, String organisation, String path, List<String> questions) {}

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug, Organiser organiser) {
        var meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        var content = forms.of(meeting.id()).content();
        var sheets = answers.sheets(meeting.id());
        var approved = queue.approved(meeting.id());
        var lines = approved.stream()
                .map(line -> line(
                        slug,
                        line,
                        FormReading.open(
                                content, line.category().name(), sheets.getOrDefault(line.id(), Sheet.EMPTY), true)))
                .filter(line -> !line.questions().isEmpty())
                .toList();
        return pages.ok(
                request,
                "registration/awaited",
                new Page(
                        meeting.title(),
                        MeetingPaths.registrations(slug),
                        content.questions().stream().anyMatch(Question::required),
                        approved.size(),
                        lines.size(),
                        lines));
    }

    private static Line line(String slug, QueueLine line, List<Question> open) {
        return new Line(
                line.name(),
                line.organisation() == null ? "" : line.organisation(),
                RegistrationPaths.review(slug, line.reference()),
                open.stream().map(Question::label).toList());
    }
}
