package org.neaspec.plenary.itip.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.itip.Replies;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;

/** Staff note answers that nobody vouches for. */
@Controller("/organise/meetings/{slug}/answers/noted")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class NotedAnswersController {

    private final Meetings meetings;
    private final Replies replies;
    private final Transactions transactions;
    private final Notices notices;

    NotedAnswersController(Meetings meetings, Replies replies, Transactions transactions, Notices notices) {
        this.meetings = meetings;
        this.replies = replies;
        this.transactions = transactions;
        this.notices = notices;
    }

    /** One that is noted already, or is none of this meeting, changes nothing. */
    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> note(String slug, Form form, Organiser organiser) {
        var meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        long noted = form.all("mail").stream()
                .filter(mail -> transactions.retrying(() -> replies.note(meeting.id(), mail, organiser)))
                .count();
        return notices.after(
                HttpResponse.seeOther(URI.create(MeetingPaths.answers(slug))), "itip.answers.noted", noted);
    }
}
