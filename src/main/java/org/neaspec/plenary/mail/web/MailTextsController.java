package org.neaspec.plenary.mail.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.mail.CheckWording;
import org.neaspec.plenary.mail.MailKind;
import org.neaspec.plenary.mail.MailPreview;
import org.neaspec.plenary.mail.MailWording;
import org.neaspec.plenary.mail.Voices;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** The words in which a meeting writes its mails. */
@Controller(value = "/organise/meetings/{slug}/mail/texts", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.SETTINGS)
class MailTextsController {

    private final Meetings meetings;
    private final Registrations registrations;
    private final Voices voices;
    private final MailPreview preview;
    private final MailTextsPages textsPages;
    private final Notices notices;
    private final Pages pages;

    MailTextsController(
            Meetings meetings,
            Registrations registrations,
            Voices voices,
            MailPreview preview,
            MailTextsPages textsPages,
            Notices notices,
            Pages pages) {
        this.meetings = meetings;
        this.registrations = registrations;
        this.voices = voices;
        this.preview = preview;
        this.textsPages = textsPages;
        this.notices = notices;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, String slug, Organiser organiser) {
        return pages.ok(request, "mail/texts", textsPages.list(meeting(slug)));
    }

    @Get("/{kind}")
    HttpResponse<?> show(HttpRequest<?> request, String slug, String kind, Organiser organiser) {
        var page = textsPages.edit(meeting(slug), kind(kind), organiser);
        return framed(pages.ok(request, "mail/text", page));
    }

    @Post("/{kind}")
    HttpResponse<?> keep(HttpRequest<?> request, String slug, String kind, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        var of = kind(kind);
        var errors = form.refuseRepeated(FormErrors.none());
        var wording = wording(form);
        CheckWording.of(of, wording)
                .forEach(fault -> errors.add(
                        fault.field(), fault.messageKey(), fault.values().toArray()));
        int seen = seen(form);
        if (errors.any()) {
            var page = textsPages.again(meeting, of, organiser, wording, seen, false, errors);
            return framed(pages.with(HttpStatus.UNPROCESSABLE_ENTITY, request, "mail/text", page));
        }
        if (!voices.keep(meeting, of, wording, seen, organiser)) {
            int now = voices.own(meeting.id(), of).map(Voices.Own::version).orElse(0);
            var page = textsPages.again(meeting, of, organiser, wording, now, true, errors);
            return framed(pages.with(HttpStatus.CONFLICT, request, "mail/text", page));
        }
        return back(meeting, of, "mail.texts.notice.kept");
    }

    /** The mail in the words that are kept, with data of nobody, for the frame beside the form. */
    @Get("/{kind}/preview")
    HttpResponse<?> kept(String slug, String kind, Organiser organiser) {
        return MailFrame.of(MailFrame.whole(preview.of(meeting(slug), kind(kind), null, null)));
    }

    /** The mail in the words of the form, kept or not, for the same frame. */
    @Post("/{kind}/preview")
    HttpResponse<?> preview(String slug, String kind, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        return MailFrame.of(
                MailFrame.whole(preview.of(meeting, kind(kind), wording(form), person(meeting, form, organiser))));
    }

    @Post("/{kind}/trial")
    HttpResponse<?> send(String slug, String kind, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        var of = kind(kind);
        preview.send(meeting, of, null, person(meeting, form, organiser), organiser);
        return back(meeting, of, "mail.texts.notice.trial", organiser.email());
    }

    @Post("/{kind}/standard")
    HttpResponse<?> standard(String slug, String kind, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        var of = kind(kind);
        voices.standard(meeting, of, organiser);
        return back(meeting, of, "mail.texts.notice.standard");
    }

    private static MailWording wording(Form form) {
        return new MailWording(PlainText.line(form.text("subject")), PlainText.lines(form.text("body")));
    }

    private static int seen(Form form) {
        String typed = form.text("seen");
        return typed.matches("\\d{1,8}") ? Integer.parseInt(typed) : 0;
    }

    /** Whose data are shown: somebody of this meeting, to staff who may read registrations. */
    private @Nullable RegistrationDetail person(MeetingFacts meeting, Form form, Organiser organiser) {
        String reference = form.text("person");
        if (reference.isEmpty()) {
            return null;
        }
        if (!organiser.may(Task.REVIEW)) {
            throw new NoSuchPage();
        }
        return registrations.byReference(meeting.id(), reference).orElseThrow(NoSuchPage::new);
    }

    private HttpResponse<?> back(MeetingFacts meeting, MailKind kind, String notice, Object... values) {
        return notices.after(HttpResponse.seeOther(URI.create(MailPaths.text(meeting.slug(), kind))), notice, values);
    }

    private static HttpResponse<?> framed(MutableHttpResponse<?> page) {
        return page.header("Content-Security-Policy", MailFrame.READ_POLICY);
    }

    private static MailKind kind(String key) {
        return MailPaths.kind(key).filter(MailKind::wordable).orElseThrow(NoSuchPage::new);
    }

    private MeetingFacts meeting(String slug) {
        return meetings.find(slug).orElseThrow(NoSuchPage::new);
    }
}
