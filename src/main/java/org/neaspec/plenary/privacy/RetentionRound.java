package org.neaspec.plenary.privacy;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.delegation.ForgetFocalPoints;
import org.neaspec.plenary.form.AnswerPeriods;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.DataGroup;
import org.neaspec.plenary.registration.ForgetRegistration;
import org.neaspec.plenary.registration.Registrations;

/** Forgets what is due, a little at a time. Each group of each registration is a transaction of its own, and recorded. */
@Singleton
class RetentionRound {

    private static final int AT_ONCE = 50;

    private final RetentionRepository rows;
    private final AnswerPeriods periods;
    private final One one;
    private final Clock clock;

    RetentionRound(RetentionRepository rows, AnswerPeriods periods, One one, Clock clock) {
        this.rows = rows;
        this.periods = periods;
        this.one = one;
        this.clock = clock;
    }

    /** How many were forgotten now; 0 when nothing is due. */
    int run() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        int forgotten = 0;
        for (RetentionRepository.Due due : due(today)) {
            forgotten += one.forget(due, today) ? 1 : 0;
        }
        return forgotten + answers(today) + focalPoints(today);
    }

    /** Answers whose own time is over, however long the others are kept. */
    private int answers(LocalDate today) {
        int forgotten = 0;
        for (long meetingId : periods.meetingsOver(today)) {
            LocalDate last = one.last(meetingId);
            Set<String> over = one.own(meetingId, own -> own.over(last, today));
            for (long registrationId : periods.holding(meetingId, over, AT_ONCE)) {
                forgotten += one.forgetAnswers(registrationId, over) ? 1 : 0;
            }
        }
        return forgotten;
    }

    private int focalPoints(LocalDate today) {
        int forgotten = 0;
        for (long meetingId : rows.focalDue(today, usual(Retention.USUAL.focal()), AT_ONCE)) {
            forgotten += one.forgetFocalPoints(meetingId) ? 1 : 0;
        }
        return forgotten;
    }

    private List<RetentionRepository.Due> due(LocalDate today) {
        // What is kept for good where nobody has said otherwise is not asked for.
        return rows.due(
                today,
                usual(Retention.USUAL.needs()),
                usual(Retention.USUAL.answers()),
                usual(Retention.USUAL.contact()),
                AT_ONCE);
    }

    private static int usual(@Nullable Integer days) {
        return days == null ? Retention.MOST_DAYS : days;
    }

    /** One thing to forget. */
    @Singleton
    static class One {

        private final RetentionRepository rows;
        private final Retentions retentions;
        private final AnswerPeriods periods;
        private final Meetings meetings;
        private final Registrations registrations;
        private final ForgetRegistration forget;
        private final ForgetFocalPoints focalPoints;
        private final ErasureRepository erasures;
        private final AuditTrail audit;
        private final Clock clock;

        One(
                RetentionRepository rows,
                Retentions retentions,
                AnswerPeriods periods,
                Meetings meetings,
                Registrations registrations,
                ForgetRegistration forget,
                ForgetFocalPoints focalPoints,
                ErasureRepository erasures,
                AuditTrail audit,
                Clock clock) {
            this.rows = rows;
            this.retentions = retentions;
            this.periods = periods;
            this.meetings = meetings;
            this.registrations = registrations;
            this.forget = forget;
            this.focalPoints = focalPoints;
            this.erasures = erasures;
            this.audit = audit;
            this.clock = clock;
        }

        /** False when another node was faster: the note is taken first, and only one can take it. */
        @Transactional
        boolean forget(RetentionRepository.Due due, LocalDate today) {
            if (rows.note(due.id(), due.dataGroup(), clock.instant()) == 0) {
                return false;
            }
            forget.forget(due.id(), Set.of(due.dataGroup()), spared(due, today));
            if (due.dataGroup() == DataGroup.IDENTITY) {
                erasures.forgetWords(due.id());
            }
            audit.record(
                    Actor.SERVER,
                    "privacy.retentionOver",
                    due.reference(),
                    due.dataGroup().name());
            return true;
        }

        private Set<String> spared(RetentionRepository.Due due, LocalDate today) {
            if (due.dataGroup() != DataGroup.ANSWERS) {
                return Set.of();
            }
            LocalDate last = last(due.meetingId());
            return own(due.meetingId(), own -> !own.over(last, today));
        }

        /** The questions with a time of their own of which this is true. */
        Set<String> own(long meetingId, Predicate<AnswerPeriods.Own> wanted) {
            return periods.of(meetingId, retentions.of(meetingId).answers()).stream()
                    .filter(wanted)
                    .map(own -> own.question().id())
                    .collect(Collectors.toSet());
        }

        /** The last day of a meeting that is over. */
        LocalDate last(long meetingId) {
            return Objects.requireNonNull(
                    meetings.byId(meetingId).orElseThrow().date().last());
        }

        /** False when another node was faster. */
        @Transactional
        boolean forgetAnswers(long registrationId, Set<String> questions) {
            if (!forget.forgetAnswers(registrationId, questions)) {
                return false;
            }
            var reference =
                    registrations.registrant(registrationId).orElseThrow().reference();
            audit.record(
                    Actor.SERVER,
                    "privacy.retentionOver",
                    reference,
                    questions.stream().sorted().collect(Collectors.joining(", ", "ANSWERS ", "")));
            return true;
        }

        @Transactional
        boolean forgetFocalPoints(long meetingId) {
            if (!focalPoints.forget(meetingId)) {
                return false;
            }
            audit.record(
                    Actor.SERVER,
                    "privacy.focalPointsOver",
                    meetings.byId(meetingId).orElseThrow().title(),
                    null);
            return true;
        }
    }
}
