package org.neaspec.plenary.mail;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.calendar.CalendarEntry;
import org.neaspec.plenary.calendar.CalendarTime;
import org.neaspec.plenary.calendar.Invitation;
import org.neaspec.plenary.calendar.Invitation.Method;
import org.neaspec.plenary.itip.Postbox.Note;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.shared.Site;
import org.neaspec.plenary.shared.TimeText;

/** Writes the letters around invitations, updates and cancellations: the same facts, for people. */
@Singleton
class CalendarLetters {

    private final Letters letters;
    private final Voices voices;
    private final Site site;

    CalendarLetters(Letters letters, Voices voices, Site site) {
        this.letters = letters;
        this.voices = voices;
        this.site = site;
    }

    Letter write(MailKind kind, Note note, CalendarStamp stamp) {
        var calendar = new CalendarPart(note.invitation().method().wire(), note.calendar(), note.first());
        return letters.write(
                kind,
                page(note),
                stamp.text(),
                calendar,
                voices.of(note.meeting().id(), kind));
    }

    private CalendarMailPage page(Note note) {
        Invitation invitation = note.invitation();
        CalendarEntry entry = invitation.entry();
        CalendarEntry before = invitation.method() == Method.REQUEST ? note.before() : null;
        var meeting = note.meeting();
        return new CalendarMailPage(
                note.registrant().name(),
                entry.summary(),
                when(entry),
                zone(entry),
                where(entry),
                join(entry, invitation.method()),
                before == null || before.time().equals(entry.time()) ? null : when(before),
                before == null || where(before) == null || Objects.equals(where(before), where(entry))
                        ? null
                        : where(before),
                invitation.method() == Method.CANCEL,
                invitation.replyAsked(),
                meeting.title(),
                meeting.demonstration(),
                note.registrant().reference(),
                site.link(MeetingPaths.meeting(meeting.slug())),
                meeting.contactEmail(),
                site.name());
    }

    /** The place, unless it is only the link, which has a line of its own. */
    private static @Nullable String where(CalendarEntry entry) {
        return entry.join() != null && entry.join().toString().equals(entry.location()) ? null : entry.location();
    }

    private static @Nullable String join(CalendarEntry entry, Method method) {
        return entry.join() == null || method != Method.REQUEST
                ? null
                : entry.join().toString();
    }

    private static String when(CalendarEntry entry) {
        if (entry.time() instanceof CalendarTime.Timed time) {
            LocalDate day = time.start().toLocalDate();
            return TimeText.longDate(day, Locale.ENGLISH) + ", "
                    + TimeText.hours(time.start().toLocalTime(), time.end().toLocalTime());
        }
        var days = (CalendarTime.AllDay) entry.time();
        LocalDate last = days.end().minusDays(1);
        String first = TimeText.longDate(days.start(), Locale.ENGLISH);
        return last.equals(days.start()) ? first : first + " – " + TimeText.longDate(last, Locale.ENGLISH);
    }

    private static @Nullable String zone(CalendarEntry entry) {
        return entry.time() instanceof CalendarTime.Timed time
                ? TimeText.city(time.zone()) + ", " + TimeText.offset(time.zone(), time.begins())
                : null;
    }
}
