package org.neaspec.plenary.registration.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.form.FormFile;
import org.neaspec.plenary.form.FormFiles;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.web.Attachments;
import org.neaspec.plenary.web.NoSuchPage;

/** Files that people sent as answers: for the person, and for staff who review; of a staff member it is recorded. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class AnswerFileController {

    private final PersonalLinkGuard guard;
    private final Meetings meetings;
    private final Registrations registrations;
    private final FormFiles files;
    private final AuditTrail audit;

    AnswerFileController(
            PersonalLinkGuard guard,
            Meetings meetings,
            Registrations registrations,
            FormFiles files,
            AuditTrail audit) {
        this.guard = guard;
        this.meetings = meetings;
        this.registrations = registrations;
        this.files = files;
        this.audit = audit;
    }

    @Get("/my/{token}/files/{file}")
    HttpResponse<?> own(HttpRequest<?> request, String token, String file) {
        return guard.let(
                request, token, detail -> answer(files.of(detail.id(), file).orElseThrow(NoSuchPage::new)));
    }

    @Get("/organise/meetings/{slug}/registrations/{reference}/files/{file}")
    @Needs(Task.REVIEW)
    HttpResponse<?> review(String slug, String reference, String file, Organiser organiser) {
        var meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        var detail = registrations.byReference(meeting.id(), reference).orElseThrow(NoSuchPage::new);
        var found = files.of(detail.id(), file).orElseThrow(NoSuchPage::new);
        audit.record(Actor.staff(organiser.accountId(), organiser.name()), "form.fileRead", detail.reference(), null);
        return answer(found);
    }

    private HttpResponse<?> answer(FormFile file) {
        return Attachments.file(
                files.content(file).orElseThrow(NoSuchPage::new),
                MediaType.of(file.kind().mediaType()),
                file.name());
    }
}
