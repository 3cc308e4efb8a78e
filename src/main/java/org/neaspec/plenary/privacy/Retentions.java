package org.neaspec.plenary.privacy;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.delegation.ForgetFocalPoints;
import org.neaspec.plenary.form.AnswerPeriods;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.DataGroup;

/** How long meetings keep what was told to them. */
@Singleton
public class Retentions {

    private final RetentionRepository rows;
    private final AnswerPeriods periods;
    private final ForgetFocalPoints focalPoints;
    private final AuditTrail audit;

    Retentions(RetentionRepository rows, AnswerPeriods periods, ForgetFocalPoints focalPoints, AuditTrail audit) {
        this.rows = rows;
        this.periods = periods;
        this.focalPoints = focalPoints;
        this.audit = audit;
    }

    /**
     * What will be forgotten.
     *
     * @param messageKey what it is
     * @param question the question whose answers have a time of their own; null for anything else
     * @param day on which it is forgotten; null for never, or while the meeting has no last day
     * @param people whose data it is
     */
    public record Plan(
            String messageKey,
            @Nullable String question,
            @Nullable Integer days,
            @Nullable LocalDate day,
            long people) {}

    public Retention of(long meetingId) {
        return rows.of(meetingId)
                .map(row -> new Retention(
                        row.needsDays(),
                        row.answersDays(),
                        row.contactDays(),
                        row.identityDays(),
                        row.focalDays(),
                        row.version()))
                .orElse(Retention.USUAL);
    }

    /**
     * What would be forgotten when, and of how many people, if a meeting kept things so long: its groups of data, then the questions
     * whose answers have a time of their own. Three queries.
     */
    public List<Plan> preview(MeetingFacts meeting, Retention retention) {
        Map<DataGroup, Long> held = new EnumMap<>(DataGroup.class);
        rows.held(meeting.id()).forEach(row -> held.put(row.dataGroup(), row.many()));
        Map<DataGroup, Integer> days = retention.days();
        var plans = Arrays.stream(DataGroup.values())
                .map(group -> plan(meeting, group.messageKey(), null, days.get(group), held.getOrDefault(group, 0L)));
        var own = periods.of(meeting.id(), retention.answers());
        var answered = periods.answered(
                meeting.id(), own.stream().map(one -> one.question().id()).toList());
        var questions = own.stream()
                .map(one -> plan(
                        meeting,
                        "privacy.plan.question",
                        one.question().label(),
                        one.days(),
                        answered.getOrDefault(one.question().id(), 0L)));
        return Stream.concat(plans, questions).toList();
    }

    /** The same of the focal points of its delegations. */
    public Plan focalPoints(MeetingFacts meeting, Retention retention) {
        return plan(meeting, "privacy.plan.focal", null, retention.focal(), focalPoints.known(meeting.id()));
    }

    private static Plan plan(
            MeetingFacts meeting, String messageKey, @Nullable String question, @Nullable Integer days, long people) {
        LocalDate last = meeting.date().last();
        LocalDate day = days == null || last == null ? null : last.plusDays(days + 1L);
        return new Plan(messageKey, question, days, day, people);
    }

    /** Sets how long. False when somebody else changed it since. */
    @Transactional
    public boolean change(MeetingFacts meeting, Retention wanted, Organiser by) {
        var usual = Retention.USUAL;
        rows.begin(meeting.id(), usual.needs(), usual.answers(), usual.contact(), usual.identity(), usual.focal());
        int changed = rows.change(
                meeting.id(),
                wanted.needs(),
                wanted.answers(),
                wanted.contact(),
                wanted.identity(),
                wanted.focal(),
                wanted.version());
        if (changed > 0) {
            audit.record(
                    Actor.staff(by.accountId(), by.name()),
                    "privacy.retentionChanged",
                    meeting.title(),
                    wanted.days() + ", focal points " + wanted.focal());
        }
        return changed > 0;
    }
}
