package org.neaspec.plenary.mail;

import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.delegation.Delegations;
import org.neaspec.plenary.meeting.MeetingFacts;

/** When reminders go: in the morning of a working day, where the meeting is. */
@Singleton
class ReminderDates {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Delegations delegations;

    ReminderDates(Delegations delegations) {
        this.delegations = delegations;
    }

    /** The day that is reminded of; empty while nobody has said it, or when the meeting does not take place. */
    Optional<LocalDate> anchor(MeetingFacts meeting, ReminderAnchor anchor) {
        if (meeting.stage().stopped()) {
            return Optional.empty();
        }
        ZoneId zone = meeting.zoneOrUtc();
        return Optional.ofNullable(
                switch (anchor) {
                    case MEETING -> meeting.date().exact() ? meeting.date().first() : null;
                    case REGISTRATION_CLOSES -> day(meeting.window().closes(), zone);
                    case PAPERS_DUE -> day(meeting.terms().papersDue(), zone);
                    case NOMINATION_CLOSES ->
                        day(delegations.terms(meeting.id()).closes(), zone);
                    case CONFIRM_BY -> day(delegations.terms(meeting.id()).confirmBy(), zone);
                });
    }

    /** When the reminder of this day goes. */
    static Instant due(LocalDate anchor, int workingDays, ZoneId zone) {
        LocalDate day = anchor;
        int left = workingDays;
        while (left > 0) {
            day = day.minusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day.atTime(MORNING).atZone(zone).toInstant();
    }

    /** Until when it is worth reminding of this day. */
    static Instant over(LocalDate anchor, ZoneId zone) {
        return anchor.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static @Nullable LocalDate day(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? null : LocalDate.ofInstant(moment, zone);
    }
}
