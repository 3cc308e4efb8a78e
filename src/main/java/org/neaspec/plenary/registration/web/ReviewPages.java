package org.neaspec.plenary.registration.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Admission;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.form.FormAnswers;
import org.neaspec.plenary.form.PrintedAnswer;
import org.neaspec.plenary.form.Sheet;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.registration.Answers;
import org.neaspec.plenary.registration.ChangeRequests;
import org.neaspec.plenary.registration.Decision;
import org.neaspec.plenary.registration.Endorsement;
import org.neaspec.plenary.registration.Hand;
import org.neaspec.plenary.registration.JointMeetings;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.ReviewNotes;
import org.neaspec.plenary.registration.RulingChoice;
import org.neaspec.plenary.registration.RulingWish;
import org.neaspec.plenary.registration.StepAct;
import org.neaspec.plenary.registration.VerifiedDesignation;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;
import org.neaspec.plenary.web.Reasons;

/** Puts the page of one registration under review together. */
@Singleton
class ReviewPages {

    private final Registrations registrations;
    private final Programmes programmes;
    private final PersonalPages personalPages;
    private final FormAnswers formAnswers;
    private final States states;
    private final Messages messages;
    private final Reasons reasons;
    private final ReviewHistory reviewHistory;
    private final ReviewNotes reviewNotes;
    private final ChangeRequests changeRequests;
    private final ReviewAddress addressBoxes;
    private final JointMeetings joint;
    private final Clock clock;

    ReviewPages(
            Registrations registrations,
            Programmes programmes,
            PersonalPages personalPages,
            FormAnswers formAnswers,
            States states,
            Messages messages,
            Reasons reasons,
            ReviewHistory reviewHistory,
            ReviewNotes reviewNotes,
            ChangeRequests changeRequests,
            ReviewAddress addressBoxes,
            JointMeetings joint,
            Clock clock) {
        this.registrations = registrations;
        this.programmes = programmes;
        this.personalPages = personalPages;
        this.formAnswers = formAnswers;
        this.states = states;
        this.messages = messages;
        this.reasons = reasons;
        this.reviewHistory = reviewHistory;
        this.reviewNotes = reviewNotes;
        this.changeRequests = changeRequests;
        this.addressBoxes = addressBoxes;
        this.joint = joint;
        this.clock = clock;
    }

    /** What an organiser has filled in already; nothing at first. */
    record Filled(
            List<RulingWish> wishes,
            String reason,
            @Nullable ProofForm proof,
            @Nullable String conflict,
            String endorsementSource,
            String note,
            String changeReason,
            @Nullable String address,
            FormErrors errors) {

        Filled(
                List<RulingWish> wishes,
                String reason,
                @Nullable ProofForm proof,
                @Nullable String conflict,
                FormErrors errors) {
            this(wishes, reason, proof, conflict, "", "", "", null, errors);
        }

        /** The source of an endorsement on paper was not said, or the endorsement could not be recorded. */
        static Filled endorsement(String source, @Nullable String conflict, FormErrors errors) {
            return new Filled(List.of(), "", null, conflict, source, "", "", null, errors);
        }

        /** A note that could not be kept as it is. */
        static Filled note(String text, FormErrors errors) {
            return new Filled(List.of(), "", null, null, "", text, "", null, errors);
        }

        /** The answer to a request was not clear, or came too late. */
        static Filled change(String reason, @Nullable String conflict, FormErrors errors) {
            return new Filled(List.of(), "", null, conflict, "", "", reason, null, errors);
        }

        /** An address that is none, or somebody else's. */
        static Filled address(String typed, FormErrors errors) {
            return new Filled(List.of(), "", null, null, "", "", "", typed, errors);
        }

        static Filled nothing() {
            return new Filled(List.of(), "", null, null, FormErrors.none());
        }
    }

    ReviewPage of(MeetingFacts meeting, RegistrationDetail detail, Filled filled) {
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
                all(meeting, detail, detail.answers(), formAnswers.of(detail.id())),
                segments(meeting, detail, filled),
                claims(meeting, detail, verified),
                proof(detail, verified, filled),
                change(meeting, detail, filled),
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
                filled.errors());
    }

    private List<ReviewPage.Segment> segments(MeetingFacts meeting, RegistrationDetail detail, Filled filled) {
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

    private List<ReviewPage.ClaimLine> claims(
            MeetingFacts meeting, RegistrationDetail detail, List<VerifiedDesignation> verified) {
        var claimed = detail.answers().claims();
        return Arrays.stream(Designation.values())
                .filter(kind -> claimed.contains(kind) || held(verified, kind) != null)
                .map(kind -> {
                    var proof = held(verified, kind);
                    return new ReviewPage.ClaimLine(
                            words(kind.messageKey()),
                            claimed.contains(kind),
                            proof != null,
                            proof == null ? "" : inWords(proof),
                            proof == null
                                    ? null
                                    : RegistrationPaths.review(meeting.slug(), detail.reference())
                                            + "/designations/"
                                            + kind.name()
                                            + "/removal");
                })
                .toList();
    }

    private static @Nullable VerifiedDesignation held(List<VerifiedDesignation> verified, Designation kind) {
        return verified.stream()
                .filter(proof -> proof.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    private String inWords(VerifiedDesignation proof) {
        return Stream.of(
                        proof.stateCode() == null ? null : states.shortName(proof.stateCode()),
                        day("registration.review.from", proof.from()),
                        day("registration.review.until", proof.until()),
                        proof.source())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private @Nullable String day(String key, @Nullable LocalDate day) {
        return day == null ? null : messages.text(Locale.ENGLISH, key, TimeText.date(day, Locale.ENGLISH));
    }

    /** Prefilled with the first claim not verified yet, and the State the person represents. */
    private ReviewPage.Proof proof(RegistrationDetail detail, List<VerifiedDesignation> verified, Filled filled) {
        var open = EnumSet.noneOf(Designation.class);
        open.addAll(detail.answers().claims());
        verified.forEach(proof -> open.remove(proof.kind()));
        var sent = filled.proof();
        var kind = sent != null
                ? sent.kind()
                : open.isEmpty() ? "" : open.iterator().next().name();
        var state = sent != null
                ? sent.state()
                : Objects.requireNonNullElse(detail.answers().country(), "");
        return new ReviewPage.Proof(
                Arrays.stream(Designation.values())
                        .map(one -> Choice.of(
                                one.name(), words(one.messageKey()), one.name().equals(kind)))
                        .toList(),
                states.all().stream()
                        .map(one -> Choice.of(
                                one.code(), one.shortName(), one.code().equals(state)))
                        .toList(),
                sent == null ? "" : sent.from(),
                sent == null ? "" : sent.until(),
                sent == null ? "" : sent.source(),
                sent != null || !open.isEmpty());
    }

    private ReviewPage.@Nullable ChangeBox change(MeetingFacts meeting, RegistrationDetail detail, Filled filled) {
        return changeRequests
                .open(detail.id())
                .map(request -> new ReviewPage.ChangeBox(
                        RegistrationPaths.review(meeting.slug(), detail.reference()) + "/change-request",
                        Long.toString(request.id()),
                        Moments.moment(request.askedAt(), meeting.zoneOrUtc()),
                        differences(
                                all(meeting, detail, detail.answers(), formAnswers.of(detail.id())),
                                all(meeting, detail, request.wanted(), wanted(detail, request.sheet()))),
                        filled.changeReason()))
                .orElse(null);
    }

    private List<PrintedAnswer> wanted(RegistrationDetail detail, @Nullable Sheet sheet) {
        return sheet == null ? formAnswers.of(detail.id()) : formAnswers.printed(detail.meetingId(), sheet);
    }

    /** The standard fields, and the meeting's own questions after them. */
    private List<PersonalPage.AnswerLine> all(
            MeetingFacts meeting, RegistrationDetail detail, Answers answers, List<PrintedAnswer> own) {
        var lines = personalPages.answers(answers);
        lines.addAll(
                personalPages.own(own, file -> RegistrationPaths.reviewFile(meeting.slug(), detail.reference(), file)));
        return lines;
    }

    private static List<ReviewPage.Difference> differences(
            List<PersonalPage.AnswerLine> before, List<PersonalPage.AnswerLine> after) {
        Map<String, String> old = new LinkedHashMap<>();
        before.forEach(line -> old.put(line.label(), line.value()));
        Map<String, String> wanted = new LinkedHashMap<>();
        after.forEach(line -> wanted.put(line.label(), line.value()));
        return Stream.concat(old.keySet().stream(), wanted.keySet().stream())
                .distinct()
                .filter(label -> !Objects.equals(old.get(label), wanted.get(label)))
                .map(label ->
                        new ReviewPage.Difference(label, old.getOrDefault(label, "–"), wanted.getOrDefault(label, "–")))
                .toList();
    }

    private ReviewPage.@Nullable EndorsementBox endorsement(
            MeetingFacts meeting, RegistrationDetail detail, Filled filled) {
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
