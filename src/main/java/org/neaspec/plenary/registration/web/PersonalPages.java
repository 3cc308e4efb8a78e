package org.neaspec.plenary.registration.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.form.FormAnswers;
import org.neaspec.plenary.form.FormReading;
import org.neaspec.plenary.form.Forms;
import org.neaspec.plenary.form.Question;
import org.neaspec.plenary.form.When;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.programme.JoinLinks;
import org.neaspec.plenary.programme.ProgrammeView;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.registration.Capacity;
import org.neaspec.plenary.registration.ChangeRequests;
import org.neaspec.plenary.registration.Deadlines;
import org.neaspec.plenary.registration.JointMeetings;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.Past;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.SessionChoice;
import org.neaspec.plenary.registration.SessionChoices;
import org.neaspec.plenary.registration.Step;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.shared.Site;
import org.neaspec.plenary.web.Messages;
import org.neaspec.plenary.web.QrCode;
import org.neaspec.plenary.web.ReaderZone;

/** Puts the personal page together. */
@Singleton
class PersonalPages {

    private final Registrations registrations;
    private final ChangeRequests changeRequests;
    private final Capacity capacity;
    private final OccasionBoxes occasionBoxes;
    private final Forms forms;
    private final FormAnswers formAnswers;
    private final Programmes programmes;
    private final JoinLinks joinLinks;
    private final SessionChoices sessionChoices;
    private final JointMeetings joint;
    private final Deadlines deadlines;
    private final PersonalLinks links;
    private final AnswerLines answerLines;
    private final PersonalProgramme personalProgramme;
    private final Messages messages;
    private final Site site;
    private final Clock clock;

    PersonalPages(
            Registrations registrations,
            ChangeRequests changeRequests,
            Capacity capacity,
            OccasionBoxes occasionBoxes,
            Forms forms,
            FormAnswers formAnswers,
            Programmes programmes,
            JoinLinks joinLinks,
            SessionChoices sessionChoices,
            JointMeetings joint,
            Deadlines deadlines,
            PersonalLinks links,
            AnswerLines answerLines,
            PersonalProgramme personalProgramme,
            Messages messages,
            Site site,
            Clock clock) {
        this.registrations = registrations;
        this.changeRequests = changeRequests;
        this.capacity = capacity;
        this.occasionBoxes = occasionBoxes;
        this.forms = forms;
        this.formAnswers = formAnswers;
        this.programmes = programmes;
        this.joinLinks = joinLinks;
        this.sessionChoices = sessionChoices;
        this.joint = joint;
        this.deadlines = deadlines;
        this.links = links;
        this.answerLines = answerLines;
        this.personalProgramme = personalProgramme;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    PersonalPage of(MeetingFacts meeting, RegistrationDetail detail, String token, ReaderZone reader) {
        var participant = detail.participant();
        var programme = programmes.of(meeting, participant);
        var status = detail.status();
        var history = registrations.history(detail.id());
        var past = Past.of(history);
        return new PersonalPage(
                MeetingHead.of(meeting, clock),
                detail.name(),
                detail.reference(),
                words(status.messageKey()),
                StatusLook.of(status),
                stands(meeting, detail, past),
                status == RegistrationStatus.WITHDRAWN ? null : detail.reason(),
                changeRequests
                        .open(detail.id())
                        .map(request -> Moments.moment(request.askedAt(), meeting.zoneOrUtc()))
                        .orElse(null),
                status == RegistrationStatus.WAITING ? waiting(meeting, detail, token) : null,
                occasionBoxes.of(meeting, detail, token),
                timeline(history, status, meeting.zoneOrUtc()),
                status.holdsPlace() || status == RegistrationStatus.WAITING
                        ? personalProgramme.segments(meeting, programme, detail)
                        : List.of(),
                together(detail),
                sessions(meeting, detail, programme, token),
                personalProgramme.days(
                        meeting, programme, detail.standing(), joinLinks.of(meeting, participant), reader),
                status == RegistrationStatus.APPROVED ? calendar(detail, token) : null,
                answers(detail, token),
                needs(detail, token),
                actions(meeting, detail, past, token),
                meeting.contactEmail() == null ? "" : meeting.contactEmail());
    }

    private String stands(MeetingFacts meeting, RegistrationDetail detail, Past past) {
        if (detail.status() == RegistrationStatus.WITHDRAWN && past.takenOut()) {
            return words("registration.my.stands.takenOut");
        }
        return missed(detail)
                .map(since -> messages.text(
                        Locale.ENGLISH, "registration.my.tooLate", Moments.moment(since, meeting.zoneOrUtc())))
                .orElseGet(
                        () -> words("registration.my.stands." + detail.status().name()));
    }

    /** Whether somebody who was named did not complete the registration in time. */
    private Optional<Instant> missed(RegistrationDetail detail) {
        return detail.status().unsent() ? deadlines.missed(detail.id()) : Optional.empty();
    }

    private @Nullable WaitingBox waiting(MeetingFacts meeting, RegistrationDetail detail, String token) {
        return capacity.standing(detail.id())
                .map(standing -> {
                    var until = standing.offeredUntil();
                    var rank = standing.rank();
                    if (until != null) {
                        return new WaitingBox(
                                messages.text(
                                        Locale.ENGLISH,
                                        "registration.my.offered",
                                        Moments.moment(until, meeting.zoneOrUtc())),
                                RegistrationPaths.acceptance(token),
                                RegistrationPaths.refusal(token),
                                null);
                    }
                    if (rank != null) {
                        return new WaitingBox(
                                messages.text(Locale.ENGLISH, "registration.my.rank", rank), null, null, null);
                    }
                    return standing.lapsed()
                            ? new WaitingBox(words("registration.my.lapsed"), null, null, RegistrationPaths.line(token))
                            : new WaitingBox(words("registration.my.aside"), null, null, null);
                })
                .orElse(null);
    }

    private List<PersonalPage.Moment> timeline(List<Step> history, RegistrationStatus status, ZoneId zone) {
        List<PersonalPage.Moment> moments = new ArrayList<>();
        for (Step step : history) {
            if (step.act().shownToPerson()) {
                moments.add(new PersonalPage.Moment(
                        words(step.messageKey()), Moments.moment(step.at(), zone), step.reason(), "timeline--done"));
            }
        }
        var next = switch (status) {
            case INVITED, DRAFT -> "registration.my.next.send";
            case AWAITING_ENDORSEMENT -> "registration.my.next.endorsement";
            case UNDER_REVIEW -> "registration.my.next.decision";
            case RETURNED -> "registration.my.next.correction";
            case WAITING -> "registration.my.next.place";
            case APPROVED, DECLINED, WITHDRAWN, CANCELLED, REPLACED -> null;
        };
        if (next != null) {
            moments.add(new PersonalPage.Moment(words(next), "", null, "timeline--next"));
        }
        return moments;
    }

    private List<PersonalPage.TogetherLine> together(RegistrationDetail detail) {
        return joint.companions(detail.id()).stream()
                .map(one -> new PersonalPage.TogetherLine(
                        one.meeting().title(),
                        words(one.status().messageKey()),
                        StatusLook.of(one.status()),
                        links.existing(one.registrationId(), LinkPurpose.MY)
                                .map(RegistrationPaths::personal)
                                .orElse(null)))
                .toList();
    }

    private PersonalPage.@Nullable SessionBox sessions(
            MeetingFacts meeting, RegistrationDetail detail, ProgrammeView programme, String token) {
        var choices = sessionChoices.of(meeting, detail, programme);
        if (choices.isEmpty()) {
            return null;
        }
        long chosen = choices.stream().filter(SessionChoice::chosen).count();
        return new PersonalPage.SessionBox(
                messages.text(Locale.ENGLISH, "registration.my.sessions.what", choices.size(), chosen),
                RegistrationPaths.sessions(token));
    }

    private PersonalPage.CalendarBox calendar(RegistrationDetail detail, String token) {
        var feed = links.existing(detail.id(), LinkPurpose.FEED)
                .map(RegistrationPaths::feed)
                .orElse(null);
        var address = feed == null ? null : site.link(feed);
        return new PersonalPage.CalendarBox(
                address,
                address == null ? null : address.replaceFirst("^https?:", "webcal:"),
                feed,
                address == null ? null : QrCode.of(address),
                RegistrationPaths.calendarAddress(token),
                RegistrationPaths.calendarRevocation(token),
                RegistrationPaths.feedSettings(token),
                RegistrationPaths.invitations(token));
    }

    private PersonalPage.Actions actions(MeetingFacts meeting, RegistrationDetail detail, Past past, String token) {
        var door = past.door(meeting, detail.way(), clock.instant());
        var rejoinable = detail.status().rejoinable() && door.takesForms();
        var changeable = detail.status().changeable()
                || (detail.status().unsent() && missed(detail).isEmpty());
        return new PersonalPage.Actions(
                changeable ? RegistrationPaths.change(token) : null,
                changeable && detail.status().unsent(),
                detail.status().withdrawable() ? RegistrationPaths.withdrawal(token) : null,
                rejoinable ? RegistrationPaths.reinstatement(token) : null,
                past.takenOut(),
                RegistrationPaths.resend(token),
                RegistrationPaths.data(token));
    }

    /** What was sent, the meeting's own questions with it. */
    private List<AnswerLine> answers(RegistrationDetail detail, String token) {
        var lines = answerLines.standard(detail.answers());
        lines.addAll(answerLines.own(formAnswers.of(detail.id()), file -> RegistrationPaths.file(token, file)));
        return lines;
    }

    /** Once approved, what is asked later; before, what came to the form since it was sent. */
    private PersonalPage.@Nullable NeedBox needs(RegistrationDetail detail, String token) {
        var approved = detail.status() == RegistrationStatus.APPROVED;
        if (!approved && !detail.status().changeable()) {
            return null;
        }
        var form = forms.of(detail.meetingId());
        if (form.content().sections().isEmpty()) {
            return null;
        }
        var sheet = formAnswers.sheet(detail.id());
        var category = detail.answers().category().name();
        var open = FormReading.open(form.content(), category, sheet, approved).stream()
                .map(Question::label)
                .toList();
        var more = approved
                && FormReading.asked(form.content(), category, sheet).stream()
                        .anyMatch(question -> question.when() == When.LATER);
        return open.isEmpty() && !more
                ? null
                : new PersonalPage.NeedBox(
                        open, more, approved ? RegistrationPaths.questions(token) : RegistrationPaths.change(token));
    }

    private String words(String key) {
        return messages.text(Locale.ENGLISH, key);
    }
}
