package org.neaspec.plenary.registration.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Admission;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.people.Bodies;
import org.neaspec.plenary.people.Body;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.registration.ChangeRegistration;
import org.neaspec.plenary.registration.Decision;
import org.neaspec.plenary.registration.Endorsement;
import org.neaspec.plenary.registration.Hand;
import org.neaspec.plenary.registration.JointMeetings;
import org.neaspec.plenary.registration.RegistrationBodies;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.ReviewNotes;
import org.neaspec.plenary.registration.RulingChoice;
import org.neaspec.plenary.registration.RulingWish;
import org.neaspec.plenary.registration.StepAct;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.Messages;
import org.neaspec.plenary.web.Reasons;

/** Puts the page of one registration under review together. */
@Singleton
class ReviewPages {

    private final Registrations registrations;
    private final Programmes programmes;
    private final ReviewAnswers reviewAnswers;
    private final ReviewClaims reviewClaims;
    private final States states;
    private final Messages messages;
    private final Reasons reasons;
    private final ReviewHistory reviewHistory;
    private final ReviewNotes reviewNotes;
    private final ReviewAddress addressBoxes;
    private final RegistrationBodies bodies;
    private final Bodies directory;
    private final JointMeetings joint;
    private final ReviewLookalikes alike;
    private final Clock clock;

    ReviewPages(
            Registrations registrations,
            Programmes programmes,
            ReviewAnswers reviewAnswers,
            ReviewClaims reviewClaims,
            States states,
            Messages messages,
            Reasons reasons,
            ReviewHistory reviewHistory,
            ReviewNotes reviewNotes,
            ReviewAddress addressBoxes,
            JointMeetings joint,
            ReviewLookalikes alike,
            RegistrationBodies bodies,
            Bodies directory,
            Clock clock) {
        this.registrations = registrations;
        this.programmes = programmes;
        this.reviewAnswers = reviewAnswers;
        this.reviewClaims = reviewClaims;
        this.states = states;
        this.messages = messages;
        this.reasons = reasons;
        this.reviewHistory = reviewHistory;
        this.reviewNotes = reviewNotes;
        this.addressBoxes = addressBoxes;
        this.joint = joint;
        this.alike = alike;
        this.bodies = bodies;
        this.directory = directory;
        this.clock = clock;
    }

    ReviewPage of(MeetingFacts meeting, RegistrationDetail detail, Organiser organiser, ReviewFilled filled) {
        var zone = meeting.zoneOrUtc();
        var verified = registrations.designations(detail.id());
        return new ReviewPage(
                MeetingHead.of(meeting, clock),
                MeetingPaths.registrations(meeting.slug()),
                detail.name(),
                detail.reference(),
                detail.reference() + ":" + detail.version(),
                words(detail.status().messageKey()),
                StatusLook.of(detail.status()),
                Moments.moment(detail.receivedAt(), zone),
                joint.companions(detail.id()).stream()
                        .map(one -> new ReviewPage.Together(
                                one.meeting().title(),
                                RegistrationPaths.review(one.meeting().slug(), one.reference())))
                        .toList(),
                filled.conflict(),
                alike.of(meeting, detail, organiser),
                organiser.may(Task.SITE),
                alike.personPath(detail),
                ChangeRegistration.correctable(detail.status())
                        ? RegistrationPaths.correction(meeting.slug(), detail.reference())
                        : null,
                reviewAnswers.sent(meeting, detail),
                segments(meeting, detail, filled),
                reviewClaims.lines(meeting, detail, verified),
                reviewClaims.proof(detail, verified, filled),
                reviewAnswers.change(meeting, detail, filled),
                endorsement(meeting, detail, filled),
                RegistrationPaths.review(meeting.slug(), detail.reference()) + "/decision",
                RegistrationPaths.review(meeting.slug(), detail.reference()) + "/designations",
                filled.reason(),
                missing(detail),
                buttons(detail),
                undo(meeting, detail),
                detail.assignee(),
                RegistrationPaths.review(meeting.slug(), detail.reference()) + "/notes",
                filled.note(),
                notes(detail, zone),
                reviewHistory.of(registrations.history(detail.id()), zone),
                addressBoxes.of(meeting, detail, filled.address()),
                addressBoxes.mails(meeting, detail),
                body(meeting, detail, filled.body()),
                filled.errors());
    }

    private ReviewPage.BodyBox body(MeetingFacts meeting, RegistrationDetail detail, @Nullable String typed) {
        var tied = bodies.of(detail.id());
        var name = tied.map(Body::name).orElse("");
        return new ReviewPage.BodyBox(
                name,
                tied.map(body -> words(body.kind().messageKey())).orElse(""),
                RegistrationPaths.reviewBody(meeting.slug(), detail.reference()),
                typed == null ? name : typed,
                directory.names());
    }

    private List<ReviewPage.Segment> segments(MeetingFacts meeting, RegistrationDetail detail, ReviewFilled filled) {
        Map<Long, RulingWish> present = registrations.rulings(detail.id());
        return programmes.segments(meeting.id()).stream()
                .map(segment -> {
                    var wish = filled.wishes().stream()
                            .filter(wanted -> wanted.segmentId() == segment.id())
                            .findFirst()
                            .orElse(present.getOrDefault(segment.id(), RulingForm.followRule(segment)));
                    var verdict = Admission.foresee(detail.standing(), programmes.occasion(meeting, segment));
                    return new ReviewPage.Segment(
                            segment.code(),
                            segment.title(),
                            segment.audience().open() ? null : segment.audienceLine(),
                            verdict.admitted(),
                            reasons.text(verdict, Locale.ENGLISH),
                            RulingForm.field(segment),
                            choices(wish),
                            RulingForm.reasonField(segment),
                            wish.reason() == null ? "" : wish.reason(),
                            wish.choice() != RulingChoice.FOLLOW_RULE);
                })
                .toList();
    }

    private List<Choice> choices(RulingWish wish) {
        return Arrays.stream(RulingChoice.values())
                .map(choice -> Choice.of(
                        choice.name(), words("registration.ruling." + choice.name()), choice == wish.choice()))
                .toList();
    }

    private ReviewPage.@Nullable EndorsementBox endorsement(
            MeetingFacts meeting, RegistrationDetail detail, ReviewFilled filled) {
        var endorsement = detail.endorsement();
        var state = endorsement.state();
        if (state == null) {
            return null;
        }
        var given = endorsement.answer() == Endorsement.Answer.GIVEN;
        var act = given ? StepAct.ENDORSEMENT_REFUSED : StepAct.ENDORSED;
        return new ReviewPage.EndorsementBox(
                states.shortName(state),
                words(endorsement.answer().messageKey()),
                given ? "status--approved" : endorsement.settled() ? "" : "status--returned",
                endorsement.by() == null || endorsement.at() == null
                        ? ""
                        : messages.text(
                                Locale.ENGLISH,
                                "registration.review.endorsement.who",
                                endorsement.by(),
                                Moments.moment(endorsement.at(), meeting.zoneOrUtc())),
                endorsement.note(),
                act.allows(detail.status(), Hand.SECRETARIAT)
                        ? RegistrationPaths.review(meeting.slug(), detail.reference()) + "/endorsement"
                        : null,
                given,
                filled.endorsementSource());
    }

    private ReviewPage.@Nullable Undo undo(MeetingFacts meeting, RegistrationDetail detail) {
        return registrations
                .undoable(detail.id())
                .map(act -> new ReviewPage.Undo(
                        RegistrationPaths.review(meeting.slug(), detail.reference()) + "/undo",
                        words(act.messageKey())))
                .orElse(null);
    }

    private List<ReviewPage.Note> notes(RegistrationDetail detail, ZoneId zone) {
        return reviewNotes.of(detail.id()).stream()
                .map(note -> new ReviewPage.Note(
                        note.text(),
                        messages.text(
                                Locale.ENGLISH,
                                "registration.review.note.who",
                                note.author(),
                                Moments.moment(note.at(), zone))))
                .toList();
    }

    private @Nullable String missing(RegistrationDetail detail) {
        var state = detail.endorsement().state();
        return state == null
                        || detail.endorsement().settled()
                        || detail.status().ended()
                ? null
                : states.shortName(state);
    }

    private List<ReviewPage.Button> buttons(RegistrationDetail detail) {
        var status = detail.status();
        List<ReviewPage.Button> buttons = new ArrayList<>();
        for (var decision : Decision.values()) {
            var again = decision == Decision.APPROVE && status == RegistrationStatus.APPROVED;
            var missing = decision == Decision.APPROVE && !detail.endorsement().settled();
            if (missing || !(again || status.allows(decision))) {
                continue;
            }
            buttons.add(new ReviewPage.Button(
                    decision.name(),
                    words(again ? "registration.decision.APPROVE.again" : "registration.decision." + decision.name()),
                    switch (decision) {
                        case APPROVE -> "button-primary";
                        case RETURN, WAIT, REOPEN -> "button";
                        case DECLINE, CANCEL -> "button-danger";
                    }));
        }
        return buttons;
    }

    private String words(String key) {
        return messages.text(Locale.ENGLISH, key);
    }

    List<SegmentFacts> segmentsOf(MeetingFacts meeting) {
        return programmes.segments(meeting.id());
    }
}
