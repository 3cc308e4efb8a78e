package org.neaspec.plenary.meeting.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.meeting.Affected;
import org.neaspec.plenary.meeting.ChangeStage;
import org.neaspec.plenary.meeting.ChangeStage.Outcome;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.meeting.Stage;
import org.neaspec.plenary.meeting.StageStep;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** What was decided about a meeting, and what is decided next. */
@Controller("/organise/meetings/{slug}/stage")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.SETTINGS)
class StageController {

    private static final String VIEW = "meeting/stage";
    private static final int REASON = 2000;

    private final Meetings meetings;
    private final ChangeStage changeStage;
    private final Affected affected;
    private final AvoidWarnings avoid;
    private final Transactions transactions;
    private final Messages messages;
    private final Pages pages;
    private final Notices notices;
    private final Clock clock;

    StageController(
            Meetings meetings,
            ChangeStage changeStage,
            Affected affected,
            AvoidWarnings avoid,
            Transactions transactions,
            Messages messages,
            Pages pages,
            Notices notices,
            Clock clock) {
        this.meetings = meetings;
        this.changeStage = changeStage;
        this.affected = affected;
        this.avoid = avoid;
        this.transactions = transactions;
        this.messages = messages;
        this.pages = pages;
        this.notices = notices;
        this.clock = clock;
    }

    /** What was typed. */
    private record Typed(String stage, String reason, boolean tell) {}

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug, Organiser organiser) {
        MeetingFacts meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        return pages.ok(request, VIEW, page(meeting, new Typed("", "", false), FormErrors.none()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> update(HttpRequest<?> request, String slug, Form sent, Organiser organiser) {
        MeetingFacts meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        FormErrors errors = sent.refuseRepeated(FormErrors.none());
        FieldCheck check = new FieldCheck(sent, errors);
        Stage wanted = check.one(Stage.class, "stage", "meeting.stagePage.error.stage");
        String reason = check.lines("reason", REASON);
        if (wanted == null) {
            errors.add("stage", "meeting.stagePage.error.stage");
        } else if ((wanted.stopped() || meeting.stage().stopped()) && !sent.has("confirmed")) {
            errors.add("confirmed", "meeting.stagePage.error.confirm");
        }
        if (!errors.any() && wanted != null) {
            var wish = new ChangeStage.Wish(version(sent), wanted, reason, sent.has("tell"));
            Outcome outcome = transactions.retrying(() -> changeStage.change(meeting, wish, actor(organiser)));
            if (outcome instanceof Outcome.Changed) {
                return notices.after(seeOther(slug), "meeting.stagePage.changed");
            }
            refuse(outcome, errors);
        }
        Typed typed = new Typed(sent.text("stage"), sent.text("reason"), sent.has("tell"));
        MeetingFacts now = meetings.find(slug).orElseThrow(NoSuchPage::new);
        return pages.with(HttpStatus.UNPROCESSABLE_ENTITY, request, VIEW, page(now, typed, errors));
    }

    @Post("/announcement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> announce(HttpRequest<?> request, String slug, Form sent, Organiser organiser) {
        MeetingFacts meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        boolean announced = transactions.retrying(() -> changeStage.announce(meeting, version(sent), actor(organiser)));
        if (announced) {
            return notices.after(seeOther(slug), "meeting.stagePage.announced");
        }
        FormErrors errors = FormErrors.none().add("version", "programme.settings.error.overtaken");
        return pages.with(
                HttpStatus.UNPROCESSABLE_ENTITY, request, VIEW, page(meeting, new Typed("", "", false), errors));
    }

    private static void refuse(Outcome outcome, FormErrors errors) {
        if (outcome instanceof Outcome.ReasonMissing) {
            errors.add("reason", "meeting.stagePage.error.reason");
        } else if (outcome instanceof Outcome.DaysMissing) {
            errors.add("stage", "meeting.stagePage.error.days");
        } else if (outcome instanceof Outcome.NotNext) {
            errors.add("stage", "meeting.stagePage.error.stage");
        } else {
            errors.add("version", "programme.settings.error.overtaken");
        }
    }

    private StagePage page(MeetingFacts meeting, Typed typed, FormErrors errors) {
        Locale locale = Locale.ENGLISH;
        List<StageStep> history = changeStage.history(meeting.id());
        boolean stopped = meeting.stage().stopped();
        return new StagePage(
                errors,
                meeting.slug(),
                "stage",
                meeting.title(),
                MeetingPaths.stage(meeting.slug()),
                meeting.announced() ? MeetingPaths.meeting(meeting.slug()) : null,
                meeting.version(),
                messages.text(locale, meeting.stage().messageKey()),
                messages.text(locale, meeting.phase(clock.instant()).messageKey()),
                avoid.lines(meeting.date()),
                affected.by(meeting, null).stream()
                        .map(stake -> messages.text(locale, stake.key(), stake.many()))
                        .toList(),
                meeting.stage().next().stream()
                        .map(stage -> new Choice(
                                stage.name(),
                                messages.text(locale, stage.messageKey()),
                                stage.name().equals(typed.stage()),
                                stage.stopped() ? messages.text(locale, "meeting.stagePage.wantsReason") : null))
                        .toList(),
                typed.reason(),
                typed.tell(),
                stopped && !history.isEmpty()
                        ? messages.text(locale, history.get(0).beforeIt().messageKey())
                        : null,
                history.stream().map(step -> line(meeting, step, locale)).toList());
    }

    private StagePage.Line line(MeetingFacts meeting, StageStep step, Locale locale) {
        return new StagePage.Line(
                TimeText.moment(step.at(), meeting.zoneOrUtc(), locale),
                messages.text(
                        locale,
                        "meeting.stagePage.step",
                        messages.text(locale, step.beforeIt().messageKey()),
                        messages.text(locale, step.afterIt().messageKey())),
                step.reason(),
                step.madeBy());
    }

    private static io.micronaut.http.MutableHttpResponse<?> seeOther(String slug) {
        return HttpResponse.seeOther(URI.create(MeetingPaths.stage(slug)));
    }

    private static Actor actor(Organiser organiser) {
        return Actor.staff(organiser.accountId(), organiser.name());
    }

    private static int version(Form sent) {
        String text = sent.text("version");
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }
}
