package org.neaspec.plenary.registration.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.AssignRegistrations;
import org.neaspec.plenary.registration.DecideRegistrations.Seen;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** Who of the staff looks after which registrations. */
@Controller(
        value = "/organise/meetings/{slug}/registrations/assignments",
        consumes = MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class AssignmentController {

    private final Meetings meetings;
    private final AssignRegistrations assignRegistrations;
    private final Transactions transactions;
    private final QueuePages queuePages;
    private final Notices notices;
    private final Pages pages;

    AssignmentController(
            Meetings meetings,
            AssignRegistrations assignRegistrations,
            Transactions transactions,
            QueuePages queuePages,
            Notices notices,
            Pages pages) {
        this.meetings = meetings;
        this.assignRegistrations = assignRegistrations;
        this.transactions = transactions;
        this.queuePages = queuePages;
        this.notices = notices;
        this.pages = pages;
    }

    @Post
    HttpResponse<?> create(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        var meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        var filter = QueueFilter.of(request.getParameters());
        var picked = DecisionForm.picked(form).stream().map(Seen::reference).toList();
        var errors = FormErrors.none();
        if (picked.isEmpty()) {
            errors.add("selected", "registration.error.selected");
        }
        var assignee = form.text("assignee");
        if (!assignee.matches("\\d{1,18}") && !assignee.equals(QueueFilter.NOBODY)) {
            errors.add("assignee", "registration.error.assignee");
        }
        if (!errors.any()) {
            var given = assign(organiser, meeting.id(), picked, account(assignee));
            if (given.isPresent()) {
                return notices.after(
                        HttpResponse.seeOther(URI.create(MeetingPaths.registrations(slug) + filter.query())),
                        "registration.queue.notice.assigned",
                        given.get().toString());
            }
            errors.add("assignee", "registration.error.assignee.may");
        }
        return pages.with(
                HttpStatus.UNPROCESSABLE_ENTITY,
                request,
                "registration/queue",
                queuePages.of(meeting, organiser, filter, picked::contains, "", List.of(), errors));
    }

    private Optional<Integer> assign(
            Organiser organiser, long meetingId, List<String> picked, @Nullable Long assignee) {
        return transactions.retrying(() -> assignRegistrations.assign(organiser, meetingId, picked, assignee));
    }

    private static @Nullable Long account(String assignee) {
        return assignee.equals(QueueFilter.NOBODY) ? null : Long.valueOf(assignee);
    }
}
