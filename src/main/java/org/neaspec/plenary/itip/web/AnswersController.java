package org.neaspec.plenary.itip.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.itip.AnsweredSession;
import org.neaspec.plenary.itip.ReceivedReply;
import org.neaspec.plenary.itip.Replies;
import org.neaspec.plenary.itip.ReplyMailbox;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.web.Messages;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Pages;

/** What people answered to their invitations, for staff. */
@Controller("/organise/meetings/{slug}/answers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class AnswersController {

    private static final int SHOWN = 100;

    private final Meetings meetings;
    private final Replies replies;
    private final ReplyMailbox mailbox;
    private final Messages messages;
    private final Pages pages;

    AnswersController(Meetings meetings, Replies replies, ReplyMailbox mailbox, Messages messages, Pages pages) {
        this.meetings = meetings;
        this.replies = replies;
        this.mailbox = mailbox;
        this.messages = messages;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug, Organiser organiser) {
        var meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        List<ReceivedReply> arrivals = replies.arrivals(meeting.id(), SHOWN + 1);
        return pages.ok(
                request,
                "itip/answers",
                new AnswersPage(
                        meeting.title(),
                        MeetingPaths.meeting(slug),
                        mailbox.isRead(),
                        replies.answers(meeting.id()).stream()
                                .map(AnswersController::session)
                                .toList(),
                        arrivals.stream()
                                .limit(SHOWN)
                                .map(arrival -> arrival(arrival, meeting))
                                .toList(),
                        arrivals.size() > SHOWN));
    }

    private static AnswersPage.Session session(AnsweredSession session) {
        return new AnswersPage.Session(
                session.title(),
                EntryTimes.words(session.time()),
                session.invited(),
                session.accepted(),
                session.tentative(),
                session.declined(),
                session.open());
    }

    private AnswersPage.Arrival arrival(ReceivedReply arrival, MeetingFacts meeting) {
        var answer = arrival.answer();
        String outcome = messages.text(Locale.ENGLISH, arrival.outcome().messageKey());
        return new AnswersPage.Arrival(
                Moments.moment(arrival.receivedAt(), meeting.zoneOrUtc()),
                arrival.sender(),
                arrival.subject(),
                answer == null ? outcome : outcome + " – " + messages.text(Locale.ENGLISH, answer.messageKey()),
                Objects.requireNonNullElse(arrival.words(), ""));
    }
}
