package org.neaspec.plenary.mail;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.delegation.AwaitedDelegations;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.roster.Roster;
import org.neaspec.plenary.roster.RosterLine;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.trouble.Trouble;
import org.neaspec.plenary.trouble.TroubleKind;
import org.neaspec.plenary.trouble.Troubles;

/** The rules by which a meeting reminds people, with whom each means now and when it goes. */
@Singleton
public class Reminders {

    private static final int NAMED = 5;

    private final ReminderRepository rows;
    private final ReminderDates dates;
    private final Roster roster;
    private final AwaitedDelegations awaited;
    private final Meetings meetings;
    private final AuditTrail audit;
    private final Troubles troubles;
    private final Clock clock;

    Reminders(
            ReminderRepository rows,
            ReminderDates dates,
            Roster roster,
            AwaitedDelegations awaited,
            Meetings meetings,
            AuditTrail audit,
            Troubles troubles,
            Clock clock) {
        this.rows = rows;
        this.dates = dates;
        this.roster = roster;
        this.awaited = awaited;
        this.meetings = meetings;
        this.audit = audit;
        this.troubles = troubles;
        this.clock = clock;
    }

    /**
     * A rule as it stands now.
     *
     * @param day that it reminds of; null while nobody has said it
     * @param due when it goes, or went; null without a day
     * @param people how many it means now, or reminded
     * @param names of some of them
     * @param gone whether it reminded of this day already
     * @param late whether the day is over and nobody was reminded
     * @param trouble why it could not be sent the last time; null where nothing is in its way
     */
    public record Standing(
            ReminderRule rule,
            @Nullable LocalDate day,
            @Nullable Instant due,
            long people,
            List<String> names,
            boolean gone,
            boolean late,
            @Nullable Trouble trouble) {}

    public List<Standing> of(MeetingFacts meeting) {
        var runs = rows.runs(meeting.id());
        return rows.of(meeting.id()).stream()
                .map(rule -> {
                    var day = dates.anchor(meeting, rule.anchor()).orElse(null);
                    var run = runs.stream()
                            .filter(one ->
                                    one.ruleId() == rule.id() && one.anchorDay().equals(day))
                            .findFirst();
                    if (run.isPresent()) {
                        var done = run.get();
                        return new Standing(rule, day, done.at(), done.people(), List.of(), true, false, null);
                    }
                    var meant = meant(meeting, rule);
                    return new Standing(
                            rule,
                            day,
                            day == null ? null : ReminderDates.due(day, rule.days(), meeting.zoneOrUtc()),
                            meant.many(),
                            meant.names(),
                            false,
                            day != null
                                    && !ReminderDates.over(day, meeting.zoneOrUtc())
                                            .isAfter(clock.instant()),
                            troubles.of(TroubleKind.REMINDER, rule.publicId()).orElse(null));
                })
                .toList();
    }

    /** How many a rule means now, with the names of some. */
    private record Meant(long many, List<String> names) {}

    private Meant meant(MeetingFacts meeting, ReminderRule rule) {
        if (rule.focalPoints()) {
            var points = awaited.of(meeting.id());
            return new Meant(
                    points.size(),
                    points.stream()
                            .limit(NAMED)
                            .map(one -> one.point().name() + " ("
                                    + one.delegation().party().name() + ")")
                            .toList());
        }
        var ids = roster.reachable(meeting, rule.query("")).ids();
        return new Meant(
                ids.size(),
                roster.lines(ids.subList(0, Math.min(NAMED, ids.size()))).stream()
                        .map(RosterLine::printedName)
                        .toList());
    }

    @Transactional
    public void add(
            MeetingFacts meeting, ReminderAnchor anchor, int days, String status, String segment, Organiser by) {
        rows.add(RandomIds.publicId(), meeting.id(), anchor, days, status, segment, clock.instant(), by.name());
        audit.record(
                Actor.staff(by.accountId(), by.name()),
                "mail.ruleAdded",
                meeting.title(),
                days + " " + anchor + " " + status + " " + segment);
    }

    /** Ends a rule; what it has queued already goes no more. False when there is none. */
    @Transactional
    public boolean remove(MeetingFacts meeting, String publicId, Organiser by) {
        boolean removed = rows.remove(meeting.id(), publicId) > 0;
        if (removed) {
            audit.record(Actor.staff(by.accountId(), by.name()), "mail.ruleRemoved", meeting.title(), null);
        }
        return removed;
    }

    /** What tells one reminder from others: the rule, and the day it reminds of. */
    static String stamp(ReminderRule rule, LocalDate day) {
        return rule.publicId() + " " + day;
    }

    /** Whether the rule still holds, its day is still the same, and the person is still one of those it means. */
    boolean stillTrue(String stamp, long registrationId, String reference) {
        int space = stamp.indexOf(' ');
        if (space < 0) {
            return false;
        }
        return rows.find(stamp.substring(0, space))
                .filter(rule -> meetings.byId(rule.meetingId())
                        .filter(meeting -> dates.anchor(meeting, rule.anchor())
                                .filter(day -> day.toString().equals(stamp.substring(space + 1)))
                                .filter(day -> ReminderDates.over(day, meeting.zoneOrUtc())
                                        .isAfter(clock.instant()))
                                .isPresent())
                        .filter(meeting ->
                                roster.ids(meeting, rule.query(reference)).contains(registrationId))
                        .isPresent())
                .isPresent();
    }
}
