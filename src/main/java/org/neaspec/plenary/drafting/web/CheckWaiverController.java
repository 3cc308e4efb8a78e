package org.neaspec.plenary.drafting.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.drafting.DraftChecks;
import org.neaspec.plenary.drafting.Finding;
import org.neaspec.plenary.drafting.WaiveFinding;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** Says of findings that they are meant so, and takes that back. */
@Controller("/organise/meetings/{slug}/programme/checks/waivers")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.EDIT_PROGRAMME)
class CheckWaiverController {

    private final ChecksDesk desk;
    private final DraftChecks checks;
    private final WaiveFinding waivers;

    CheckWaiverController(ChecksDesk desk, DraftChecks checks, WaiveFinding waivers) {
        this.desk = desk;
        this.checks = checks;
        this.waivers = waivers;
    }

    @Post
    HttpResponse<?> create(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        MeetingFacts meeting = desk.meeting(slug);
        Finding finding = found(meeting, form);
        if (finding == null) {
            return desk.back(meeting, "drafting.checks.gone");
        }
        String field = "reason-" + finding.key();
        String reason = PlainText.line(form.text(field));
        FormErrors errors = form.refuseRepeated(FormErrors.none());
        if (!PlainText.says(reason)) {
            errors.add(field, "drafting.checks.reason.missing");
        } else {
            TypedText.orNull(reason, field, WaiveFinding.LONGEST_REASON, errors);
        }
        if (errors.any()) {
            var asked = new ChecksPanels.Asked(finding.key(), reason);
            return desk.page(HttpStatus.UNPROCESSABLE_ENTITY, request, meeting, asked, errors);
        }
        waivers.waive(meeting, finding, reason, Actor.staff(organiser.accountId(), organiser.name()));
        return desk.back(meeting, "drafting.checks.waived.done");
    }

    @Post("/removal")
    HttpResponse<?> remove(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        MeetingFacts meeting = desk.meeting(slug);
        Finding finding = found(meeting, form);
        if (finding == null) {
            return desk.back(meeting, "drafting.checks.gone");
        }
        waivers.takeBack(meeting, finding, Actor.staff(organiser.accountId(), organiser.name()));
        return desk.back(meeting, "drafting.checks.waived.undone");
    }

    private @Nullable Finding found(MeetingFacts meeting, Form form) {
        return checks.of(meeting, desk.draft(meeting).programme())
                .find(form.text("finding"))
                .orElse(null);
    }
}
