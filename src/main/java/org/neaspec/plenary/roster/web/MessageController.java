package org.neaspec.plenary.roster.web;

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
import java.time.Duration;
import java.util.List;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.delegation.AwaitedDelegations;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.roster.FillMessage;
import org.neaspec.plenary.roster.MessageText;
import org.neaspec.plenary.roster.Roster;
import org.neaspec.plenary.roster.RosterPaths;
import org.neaspec.plenary.roster.RosterQuery;
import org.neaspec.plenary.roster.WriteToPeople;
import org.neaspec.plenary.roster.web.MessagePages.Meant;
import org.neaspec.plenary.roster.web.MessagePages.Typed;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** Messages to those chosen on a list, or to all on it. */
@Controller(value = "/organise/meetings/{slug}/people", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class MessageController {

    private static final String VIEW = "roster/message";
    /** Minutes in which nothing goes. */
    static final List<Integer> HOLDS = List.of(0, 5, 15, 60);

    /** Mails in a minute; 0 for all at once. */
    static final List<Integer> RATES = List.of(0, 60, 20);

    private static final int FIRST_HOLD = 5;
    private static final int SUBJECT = 150;
    private static final int BODY = 10_000;

    private final Meetings meetings;
    private final Roster roster;
    private final AwaitedDelegations awaited;
    private final WriteToPeople write;
    private final MessagePages maker;
    private final Transactions transactions;
    private final Notices notices;
    private final Pages pages;

    MessageController(
            Meetings meetings,
            Roster roster,
            AwaitedDelegations awaited,
            WriteToPeople write,
            MessagePages maker,
            Transactions transactions,
            Notices notices,
            Pages pages) {
        this.meetings = meetings;
        this.roster = roster;
        this.awaited = awaited;
        this.write = write;
        this.maker = maker;
        this.transactions = transactions;
        this.notices = notices;
        this.pages = pages;
    }

    @Get("/message")
    HttpResponse<?> show(HttpRequest<?> request, String slug, Organiser organiser) {
        var meeting = meeting(slug);
        var parameters = request.getParameters();
        var picks = parameters.getFirst("to").orElse("").equals("all") ? List.<String>of() : parameters.getAll("pick");
        if (picks.isEmpty() && parameters.getFirst("to").orElse("all").equals("some")) {
            return notices.after(
                    HttpResponse.seeOther(URI.create(MeetingPaths.people(slug)
                            + RosterQuery.read(parameters.asMap()).query())),
                    "roster.notice.nobodyPicked");
        }
        var typed =
                new Typed(new MessageText("", ""), RandomIds.publicId(), FIRST_HOLD, 0, false, null, FormErrors.none());
        return pages.ok(request, VIEW, maker.of(meeting, meant(request, meeting, picks), typed));
    }

    @Post("/message")
    HttpResponse<?> create(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        var meant = meant(request, meeting, form.all("pick"));
        var text = new MessageText(
                PlainText.line(form.text("subject")), PlainText.lines(String.join("\n", form.all("body"))));
        var errors = errors(text, meant);
        String key = form.text("key").matches("[A-Za-z0-9-]{16,64}") ? form.text("key") : RandomIds.publicId();
        int hold = one(form, "hold", HOLDS);
        int rate = one(form, "rate", RATES);
        if (errors.any()) {
            return again(request, meeting, meant, new Typed(text, key, hold, rate, false, null, errors), 422);
        }
        if (!form.has("send")) {
            return again(request, meeting, meant, new Typed(text, key, hold, rate, true, null, errors), 200);
        }
        // Whoever sends has seen to how many; a list may have grown since.
        if (!form.text("many").equals(Integer.toString(meant.many()))) {
            return again(
                    request,
                    meeting,
                    meant,
                    new Typed(text, key, hold, rate, true, "roster.message.grown", errors),
                    409);
        }
        var pace = new WriteToPeople.Pace(Duration.ofMinutes(hold), rate);
        var points = meant.focalPoints();
        String id = transactions.retrying(() -> points != null
                ? write.writeToFocalPoints(
                        meeting,
                        key,
                        text,
                        points.stream().map(one -> one.point().id()).toList(),
                        pace,
                        organiser)
                : write.write(
                        meeting,
                        key,
                        text,
                        meant.people().ids(),
                        meant.picks().isEmpty() ? "?" + meant.query().query().replaceFirst("^\\?", "") : "",
                        pace,
                        organiser));
        return HttpResponse.seeOther(URI.create(RosterPaths.aMessage(slug, id)));
    }

    @Get("/messages/{message}")
    HttpResponse<?> sent(HttpRequest<?> request, String slug, String message, Organiser organiser) {
        var meeting = meeting(slug);
        var sent = write.find(meeting, message).orElseThrow(NoSuchPage::new);
        return pages.ok(request, "roster/sent", maker.sent(meeting, sent));
    }

    @Post("/messages/{message}/pause")
    HttpResponse<?> pause(String slug, String message, Form form, Organiser organiser) {
        return act(slug, message, WriteToPeople.Act.PAUSE, "roster.message.notice.pause", organiser);
    }

    @Post("/messages/{message}/resumption")
    HttpResponse<?> resume(String slug, String message, Form form, Organiser organiser) {
        return act(slug, message, WriteToPeople.Act.RESUME, "roster.message.notice.resumption", organiser);
    }

    @Post("/messages/{message}/cancellation")
    HttpResponse<?> cancel(String slug, String message, Form form, Organiser organiser) {
        return act(slug, message, WriteToPeople.Act.CANCEL, "roster.message.notice.cancellation", organiser);
    }

    private HttpResponse<?> act(
            String slug, String message, WriteToPeople.Act act, String notice, Organiser organiser) {
        var meeting = meeting(slug);
        var found = write.find(meeting, message).orElseThrow(NoSuchPage::new);
        boolean done = write.act(meeting, found.publicId(), act, organiser);
        return notices.after(
                HttpResponse.seeOther(URI.create(RosterPaths.aMessage(slug, found.publicId()))),
                done ? notice : "roster.message.notice.late");
    }

    private static int one(Form form, String name, List<Integer> allowed) {
        String typed = form.text(name);
        int number = typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
        return allowed.contains(number) ? number : 0;
    }

    private static FormErrors errors(MessageText text, Meant meant) {
        var errors = FormErrors.none();
        if (meant.many() == 0) {
            errors.add("subject", "roster.error.nobody");
        }
        if (!PlainText.says(text.subject())) {
            errors.add("subject", "roster.error.subject");
        } else if (PlainText.length(text.subject()) > SUBJECT) {
            errors.add("subject", "web.form.text.long", SUBJECT);
        } else if (text.linkInSubject()) {
            errors.add("subject", "roster.error.linkInSubject");
        }
        if (!PlainText.says(text.body())) {
            errors.add("body", "roster.error.body");
        } else if (PlainText.length(text.body()) > BODY) {
            errors.add("body", "web.form.text.long", BODY);
        }
        var outside = meant.focalPoints() == null ? List.<String>of() : text.outside(FillMessage.FOR_FOCAL_POINTS);
        if (!outside.isEmpty()) {
            errors.add("body", "roster.error.focalPlaceholder", String.join(" ", outside));
        } else if (!text.unknown().isEmpty()) {
            errors.add("body", "roster.error.placeholder", String.join(" ", text.unknown()));
        }
        return errors;
    }

    private HttpResponse<?> again(HttpRequest<?> request, MeetingFacts meeting, Meant meant, Typed typed, int status) {
        return pages.with(HttpStatus.valueOf(status), request, VIEW, maker.of(meeting, meant, typed));
    }

    private Meant meant(HttpRequest<?> request, MeetingFacts meeting, List<String> picks) {
        var query = RosterQuery.read(request.getParameters().asMap()).onPage(1);
        if (request.getParameters().getFirst("to").orElse("").equals(MeetingPaths.FOCAL_POINTS)) {
            return new Meant(query, List.of(), new Roster.Reachable(List.of(), 0), awaited.of(meeting.id()));
        }
        return new Meant(
                query,
                picks,
                picks.isEmpty() ? roster.reachable(meeting, query) : roster.reachable(meeting, picks),
                null);
    }

    private MeetingFacts meeting(String slug) {
        return meetings.find(slug).orElseThrow(NoSuchPage::new);
    }
}
