package org.neaspec.plenary.privacy.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.privacy.Erasures;
import org.neaspec.plenary.privacy.HeldAbout;
import org.neaspec.plenary.privacy.HeldArchive;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.registration.web.PersonalLinkGuard;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;
import org.neaspec.plenary.web.TemporaryFile;

/** What is held about a person, to read and to take along, and the wish to be forgotten. */
@Controller(value = "/my/{token}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class HeldDataController {

    private static final int LONGEST = 1000;

    private final PersonalLinkGuard guard;
    private final Meetings meetings;
    private final HeldAbout held;
    private final HeldArchive archive;
    private final Erasures erasures;
    private final HeldPages maker;
    private final ObjectMapper json;
    private final Notices notices;
    private final Pages pages;

    HeldDataController(
            PersonalLinkGuard guard,
            Meetings meetings,
            HeldAbout held,
            HeldArchive archive,
            Erasures erasures,
            HeldPages maker,
            ObjectMapper json,
            Notices notices,
            Pages pages) {
        this.guard = guard;
        this.meetings = meetings;
        this.held = held;
        this.archive = archive;
        this.erasures = erasures;
        this.maker = maker;
        this.json = json;
        this.notices = notices;
        this.pages = pages;
    }

    @Get("/data")
    HttpResponse<?> show(HttpRequest<?> request, String token) {
        return guard.let(request, token, person -> page(HttpStatus.OK, request, token, person, "", FormErrors.none()));
    }

    /** The same for programs, as a file. */
    @Get("/data.json")
    HttpResponse<?> download(HttpRequest<?> request, String token) {
        return guard.let(request, token, person -> {
            try {
                var meeting = meetings.byId(person.meetingId()).orElseThrow();
                return HttpResponse.ok(json.writeValueAsBytes(held.of(meeting, person)))
                        .contentType(MediaType.APPLICATION_JSON_TYPE)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"" + person.reference() + ".json\"");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The same with every file that the person sent. */
    @Get("/data.zip")
    HttpResponse<?> archive(HttpRequest<?> request, String token) {
        return guard.let(request, token, person -> {
            var meeting = meetings.byId(person.meetingId()).orElseThrow();
            return TemporaryFile.download(person.reference(), "zip", out -> archive.write(meeting, person, out));
        });
    }

    @Post("/erasure")
    HttpResponse<?> ask(HttpRequest<?> request, String token, Form form) {
        return guard.let(request, token, person -> {
            var words = PlainText.lines(form.text("words"));
            var errors = FormErrors.none();
            if (PlainText.length(words) > LONGEST) {
                errors.add("words", "web.form.text.long", LONGEST);
            }
            if (!form.has("meant")) {
                errors.add("meant", "privacy.data.error.meant");
            }
            if (errors.any()) {
                return page(HttpStatus.UNPROCESSABLE_ENTITY, request, token, person, words, errors);
            }
            erasures.ask(person, words.isEmpty() ? null : words);
            return back(token, "privacy.data.notice.asked");
        });
    }

    @Post("/erasure/withdrawal")
    HttpResponse<?> takeBack(HttpRequest<?> request, String token, Form form) {
        return guard.let(
                request,
                token,
                person -> back(
                        token,
                        erasures.takeBack(person) ? "privacy.data.notice.takenBack" : "privacy.data.notice.nothing"));
    }

    private HttpResponse<?> back(String token, String notice) {
        return notices.after(HttpResponse.seeOther(URI.create(RegistrationPaths.data(token))), notice);
    }

    private HttpResponse<?> page(
            HttpStatus status,
            HttpRequest<?> request,
            String token,
            RegistrationDetail person,
            String words,
            FormErrors errors) {
        var meeting = meetings.byId(person.meetingId()).orElseThrow();
        return pages.with(status, request, "privacy/data", maker.of(meeting, person, token, words, errors));
    }
}
