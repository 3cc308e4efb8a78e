package org.neaspec.plenary.mail.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Objects;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.mail.MailSender;
import org.neaspec.plenary.mail.Voices;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** Who the mails of a meeting come from, and where answers go. */
@Controller(value = "/organise/meetings/{slug}/mail/sender", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.SETTINGS)
class MailSenderController {

    private static final int LONGEST_NAME = 80;

    private final Meetings meetings;
    private final Voices voices;
    private final Notices notices;
    private final Pages pages;

    MailSenderController(Meetings meetings, Voices voices, Notices notices, Pages pages) {
        this.meetings = meetings;
        this.voices = voices;
        this.notices = notices;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug, Organiser organiser) {
        var meeting = meeting(slug);
        var sender = voices.sender(meeting.id());
        return pages.ok(
                request,
                "mail/sender",
                page(
                        meeting,
                        sender.name(),
                        Objects.requireNonNullElse(sender.address(), ""),
                        Objects.requireNonNullElse(sender.replyTo(), ""),
                        FormErrors.none()));
    }

    @Post
    HttpResponse<?> keep(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        var errors = form.refuseRepeated(FormErrors.none());
        String name = PlainText.line(form.text("name"));
        String address = form.text("address");
        String replyTo = PlainText.line(form.text("replyTo"));
        if (PlainText.length(name) > LONGEST_NAME) {
            errors.add("name", "web.form.text.long", LONGEST_NAME);
        } else if (name.matches(".*[@<>\"].*")) {
            errors.add("name", "mail.sender.error.name");
        }
        if (!voices.addresses().contains(address)) {
            errors.add("address", "mail.sender.error.address");
        }
        var answers = EmailAddress.parse(replyTo);
        if (!replyTo.isEmpty() && answers.isEmpty()) {
            errors.add("replyTo", "registration.error.email.invalid");
        }
        if (errors.any()) {
            return pages.with(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    request,
                    "mail/sender",
                    page(meeting, name, address, replyTo, errors));
        }
        boolean site = address.equals(voices.addresses().get(0));
        voices.keep(
                meeting,
                new MailSender(
                        name,
                        site ? null : address,
                        answers.map(EmailAddress::text).orElse(null)),
                organiser);
        return notices.after(
                HttpResponse.seeOther(URI.create(MailPaths.sender(meeting.slug()))), "mail.sender.notice.kept");
    }

    private MailSenderPage page(MeetingFacts meeting, String name, String address, String replyTo, FormErrors errors) {
        var addresses = voices.addresses();
        String chosen = addresses.contains(address) ? address : addresses.get(0);
        return new MailSenderPage(
                meeting.title(),
                MeetingPaths.meeting(meeting.slug()),
                MailPaths.sender(meeting.slug()),
                name,
                replyTo,
                addresses.stream()
                        .map(one -> Choice.of(one, one, one.equals(chosen)))
                        .toList(),
                voices.siteName(),
                meeting.contactEmail(),
                errors);
    }

    private MeetingFacts meeting(String slug) {
        return meetings.find(slug).orElseThrow(NoSuchPage::new);
    }
}
