package org.neaspec.plenary.itip.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.calendar.Answer;
import org.neaspec.plenary.itip.AnsweredSession;
import org.neaspec.plenary.itip.InvitedPeople;
import org.neaspec.plenary.itip.InvitedPeople.Wanted;
import org.neaspec.plenary.itip.InvitedPerson;
import org.neaspec.plenary.itip.ReceivedReply;
import org.neaspec.plenary.itip.Replies;
import org.neaspec.plenary.itip.ReplyMailbox;
import org.neaspec.plenary.itip.ReplyOutcome;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.Messages;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Pages;

/** What people answered to their invitations, for staff. */
@Controller("/organise/meetings/{slug}/answers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class AnswersController {

    private static final int SHOWN = 100;
    private static final List<String> ANSWERS =
            List.of(Answer.DECLINED.name(), Answer.TENTATIVE.name(), Answer.ACCEPTED.name(), InvitedPeople.OPEN);
    private static final Map<Answer, String> LOOKS = Map.of(
            Answer.ACCEPTED,
            "status--approved",
            Answer.TENTATIVE,
            "status--returned",
            Answer.DECLINED,
            "status--declined");

    private final Meetings meetings;
    private final Replies replies;
    private final InvitedPeople people;
    private final ReplyMailbox mailbox;
    private final ArrivalLines lines;
    private final Messages messages;
    private final Pages pages;

    AnswersController(
            Meetings meetings,
            Replies replies,
            InvitedPeople people,
            ReplyMailbox mailbox,
            ArrivalLines lines,
            Messages messages,
            Pages pages) {
        this.meetings = meetings;
        this.replies = replies;
        this.people = people;
        this.mailbox = mailbox;
        this.lines = lines;
        this.messages = messages;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug, Organiser organiser) {
        var meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        List<ReceivedReply> arrivals = replies.arrivals(meeting.id(), SHOWN + 1);
        List<String> waiting = arrivals.stream()
                .limit(SHOWN)
                .filter(arrival -> arrival.outcome() == ReplyOutcome.UNCONFIRMED)
                .map(ReceivedReply::digest)
                .toList();
        return pages.ok(
                request,
                "itip/answers",
                new AnswersPage(
                        meeting.title(),
                        MeetingPaths.meeting(slug),
                        mailbox.isRead(),
                        MeetingPaths.invitedPeople(slug),
                        replies.answers(meeting.id()).stream()
                                .map(session -> session(slug, session))
                                .toList(),
                        waiting.size() > 1 ? waiting : List.of(),
                        MeetingPaths.notedAnswers(slug),
                        arrivals.stream()
                                .limit(SHOWN)
                                .map(arrival -> lines.line(arrival, meeting.zoneOrUtc()))
                                .toList(),
                        arrivals.size() > SHOWN));
    }

    @Get("/people")
    HttpResponse<?> people(
            HttpRequest<?> request,
            String slug,
            @QueryValue(defaultValue = "") String session,
            @QueryValue(defaultValue = "") String answer,
            @QueryValue(defaultValue = "1") String page,
            Organiser organiser) {
        var meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        var sessions = replies.answers(meeting.id());
        var wanted = new Wanted(
                sessions.stream().anyMatch(one -> one.uid().equals(session)) ? session : "",
                ANSWERS.contains(answer) ? answer : "");
        int number = page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1;
        var found = people.of(meeting.id(), wanted, SHOWN + 1, (number - 1) * SHOWN);
        return pages.ok(
                request,
                "itip/people",
                new InvitedPeoplePage(
                        meeting.title(),
                        MeetingPaths.meeting(slug),
                        MeetingPaths.answers(slug),
                        MeetingPaths.invitedPeople(slug),
                        sessions.stream()
                                .map(one -> Choice.of(
                                        one.uid(),
                                        one.title() + ", " + EntryTimes.words(one.time()),
                                        one.uid().equals(wanted.uid())))
                                .toList(),
                        ANSWERS.stream()
                                .map(one -> Choice.of(one, word(one), one.equals(wanted.answer())))
                                .toList(),
                        found.stream()
                                .limit(SHOWN)
                                .map(one -> person(slug, one))
                                .toList(),
                        number == 1 ? null : InvitedPeoplePage.path(slug, wanted, number - 1),
                        found.size() > SHOWN ? InvitedPeoplePage.path(slug, wanted, number + 1) : null));
    }

    private InvitedPeoplePage.Person person(String slug, InvitedPerson person) {
        var answer = person.answer();
        return new InvitedPeoplePage.Person(
                RegistrationPaths.review(slug, person.reference()),
                person.name(),
                person.title(),
                EntryTimes.words(person.time()),
                word(answer == null ? InvitedPeople.OPEN : answer.name()),
                answer == null ? "status--submitted" : LOOKS.getOrDefault(answer, ""),
                Objects.requireNonNullElse(person.comment(), ""));
    }

    private String word(String answer) {
        return messages.text(
                Locale.ENGLISH, answer.equals(InvitedPeople.OPEN) ? "itip.answers.open" : "itip.answer." + answer);
    }

    private static AnswersPage.Session session(String slug, AnsweredSession session) {
        return new AnswersPage.Session(
                InvitedPeoplePage.path(slug, new Wanted(session.uid(), ""), 1),
                session.title(),
                EntryTimes.words(session.time()),
                session.invited(),
                session.accepted(),
                session.tentative(),
                session.declined(),
                session.open());
    }
}
