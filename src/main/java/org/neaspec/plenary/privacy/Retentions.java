package org.neaspec.plenary.privacy;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.DataGroup;

/** How long meetings keep what was told to them. */
@Singleton
public class Retentions {

    private final RetentionRepository rows;
    private final AuditTrail audit;

    Retentions(RetentionRepository rows, AuditTrail audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * What will be forgotten.
     *
     * @param day on which it is forgotten; null for never, or while the meeting has no last day
     * @param people whose data it is
     */
    public record Plan(
            DataGroup group,
            @Nullable Integer days,
            @Nullable LocalDate day,
            long people) {}

    public Retention of(long meetingId) {
        return rows.of(meetingId)
                .map(row -> new Retention(
                        row.needsDays(), row.answersDays(), row.contactDays(), row.identityDays(), row.version()))
                .orElse(Retention.USUAL);
    }

    /** What would be forgotten when, and of how many people, if a meeting kept things so long. One query. */
    public List<Plan> preview(MeetingFacts meeting, Retention retention) {
        Map<DataGroup, Long> held = new EnumMap<>(DataGroup.class);
        rows.held(meeting.id()).forEach(row -> held.put(row.dataGroup(), row.many()));
        Map<DataGroup, Integer> days = retention.days();
        LocalDate last = meeting.date().last();
        return Arrays.stream(DataGroup.values())
                .map(group -> {
                    Integer after = days.get(group);
                    LocalDate day = after == null || last == null ? null : last.plusDays(after + 1L);
                    return new Plan(group, after, day, held.getOrDefault(group, 0L));
                })
                .toList();
    }

    /** Sets how long. False when somebody else changed it since. */
    @Transactional
    public boolean change(MeetingFacts meeting, Retention wanted, Organiser by) {
        var usual = Retention.USUAL;
        rows.begin(meeting.id(), usual.needs(), usual.answers(), usual.contact(), usual.identity());
        int changed = rows.change(
                meeting.id(), wanted.needs(), wanted.answers(), wanted.contact(), wanted.identity(), wanted.version());
        if (changed > 0) {
            audit.record(
                    Actor.staff(by.accountId(), by.name()),
                    "privacy.retentionChanged",
                    meeting.title(),
                    wanted.days().toString());
        }
        return changed > 0;
    }
}
