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
import org.neaspec.plenary.calendar.MeetingCalendars;
import org.neaspec.plenary.itip.Postbox.Note;
import org.neaspec.plenary.itip.ReplyMailbox;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.shared.Site;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Messages;

/** Writes the letters around invitations, updates and cancellations: the same facts, for people. */
@Singleton
class CalendarLetters {

    private final Letters letters;
    private final Voices voices;
    private final MeetingCalendars calendars;
    private final ReplyMailbox mailbox;
    private final MailPages pages;
    private final Messages messages;
    private final Site site;

    CalendarLetters(
            Letters letters,
            Voices voices,
            MeetingCalendars calendars,
            ReplyMailbox mailbox,
            MailPages pages,
            Messages messages,
            Site site) {
        this.letters = letters;
        this.voices = voices;
        this.calendars = calendars;
        this.mailbox = mailbox;
        this.pages = pages;
        this.messages = messages;
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

    /**
     * What a letter would be about: the first session that this person may attend, or an invented one for somebody who may attend
     * none. Where it is joined from afar stays unsaid.
     */
    Letter sample(MailKind kind, MeetingFacts meeting, @Nullable RegistrationDetail person, Voice voice) {
        var entry = person == null
                ? null
                : calendars.sessions(meeting, person.participant()).stream()
                        .filter(session -> session.state() != CalendarEntry.State.CANCELLED)
                        .findFirst()
                        .orElse(null);
        boolean off = kind == MailKind.CALENDAR_CANCEL;
        var told = entry == null
                ? new Told(
                        words("mail.sample.session"),
                        MailPages.when(meeting),
                        pages.zone(meeting),
                        meeting.venue().print(),
                        null)
                : Told.of(entry, off || entry.join() == null ? null : words("mail.sample.join"));
        return letters.writeAround(
                kind,
                page(
                        meeting,
                        person == null ? words("mail.sample.name") : person.name(),
                        person == null ? "AAAA-AAAA" : person.reference(),
                        told,
                        null,
                        null,
                        off,
                        !off && mailbox.isRead()),
                voice);
    }

    private String words(String key) {
        return messages.text(Locale.ENGLISH, key);
    }

    private CalendarMailPage page(Note note) {
        Invitation invitation = note.invitation();
        CalendarEntry entry = invitation.entry();
        CalendarEntry before = invitation.method() == Method.REQUEST ? note.before() : null;
        return page(
                note.meeting(),
                note.registrant().name(),
                note.registrant().reference(),
                Told.of(entry, join(entry, invitation.method())),
                before == null || before.time().equals(entry.time()) ? null : when(before),
                before == null || where(before) == null || Objects.equals(where(before), where(entry))
                        ? null
                        : where(before),
                invitation.method() == Method.CANCEL,
                invitation.replyAsked());
    }

    /** What is said of a session. */
    private record Told(
            String title,
            String when,
            @Nullable String zone,
            @Nullable String where,
            @Nullable String join) {

        static Told of(CalendarEntry entry, @Nullable String join) {
            return new Told(
                    entry.summary(),
                    CalendarLetters.when(entry),
                    CalendarLetters.zone(entry),
                    CalendarLetters.where(entry),
                    join);
        }
    }

    private CalendarMailPage page(
            MeetingFacts meeting,
            String name,
            String reference,
            Told told,
            @Nullable String whenBefore,
            @Nullable String whereBefore,
            boolean off,
            boolean replyAsked) {
        return new CalendarMailPage(
                name,
                told.title(),
                told.when(),
                told.zone(),
                told.where(),
                told.join(),
                whenBefore,
                whereBefore,
                off,
                replyAsked,
                meeting.title(),
                meeting.demonstration(),
                reference,
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
