package org.neaspec.plenary.mail;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.delegation.AwaitedDelegations;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.Registrant;
import org.neaspec.plenary.roster.Roster;
import org.neaspec.plenary.roster.RosterLine;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.trouble.TroubleKind;
import org.neaspec.plenary.trouble.Troubles;
import org.neaspec.plenary.web.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Queues reminders whose time has come: each rule once for each day that it reminds of, on whichever node comes first. A date
 * that moves takes its reminder along; one that has gone already goes again for the new day.
 */
@Singleton
class SendReminders {

    private static final Logger LOG = LoggerFactory.getLogger(SendReminders.class);
    private static final int PORTION = 200;

    private final ReminderRepository rows;
    private final ReminderDates dates;
    private final Roster roster;
    private final AwaitedDelegations awaited;
    private final Meetings meetings;
    private final PersonalLinks links;
    private final MailPages pages;
    private final Letters letters;
    private final Voices voices;
    private final Outbox outbox;
    private final Messages messages;
    private final Transactions transactions;
    private final Troubles troubles;
    private final Clock clock;
    /** Rules that failed the last time, so that the log says it once. */
    private final Set<Long> failing = ConcurrentHashMap.newKeySet();

    SendReminders(
            ReminderRepository rows,
            ReminderDates dates,
            Roster roster,
            AwaitedDelegations awaited,
            Meetings meetings,
            PersonalLinks links,
            MailPages pages,
            Letters letters,
            Voices voices,
            Outbox outbox,
            Messages messages,
            Transactions transactions,
            Troubles troubles,
            Clock clock) {
        this.rows = rows;
        this.dates = dates;
        this.roster = roster;
        this.awaited = awaited;
        this.meetings = meetings;
        this.links = links;
        this.pages = pages;
        this.letters = letters;
        this.voices = voices;
        this.outbox = outbox;
        this.messages = messages;
        this.transactions = transactions;
        this.troubles = troubles;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "3m", fixedDelay = "5m")
    void look() {
        try {
            run();
        } catch (RuntimeException e) {
            LOG.warn("Reminders by rule wait a little longer: {}", e.toString());
        }
    }

    /** Queues what is due now; a rule that fails holds up no other. */
    void run() {
        var now = clock.instant();
        for (var rule : rows.since(LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(2))) {
            try {
                look(rule, now);
                failing.remove(rule.id());
                troubles.over(TroubleKind.REMINDER, rule.publicId());
            } catch (RuntimeException e) {
                if (Transactions.passes(e)) {
                    throw e;
                }
                if (failing.add(rule.id())) {
                    LOG.warn("Reminder {} of meeting {} cannot be sent", rule.id(), rule.meetingId(), e);
                }
                troubles.stands(
                        TroubleKind.REMINDER,
                        rule.publicId(),
                        rule.meetingId(),
                        e.getClass().getSimpleName());
            }
        }
    }

    private void look(ReminderRule rule, Instant now) {
        var meeting = meetings.byId(rule.meetingId()).orElseThrow();
        dates.anchor(meeting, rule.anchor())
                .filter(day -> !ReminderDates.due(day, rule.days(), meeting.zoneOrUtc())
                        .isAfter(now))
                .filter(day -> ReminderDates.over(day, meeting.zoneOrUtc()).isAfter(now))
                .filter(day -> rows.ran(rule.id(), day) == 0)
                .ifPresent(day -> transactions.retrying(() -> remind(rule, meeting, day)));
    }

    /** The mails and the word that they are queued are written together. */
    @Transactional
    int remind(ReminderRule rule, MeetingFacts meeting, LocalDate day) {
        if (rule.focalPoints()) {
            return remindFocalPoints(rule, meeting, day);
        }
        var ids = roster.reachable(meeting, rule.query("")).ids();
        // While it means nobody it waits: somebody may still be approved.
        if (ids.isEmpty() || rows.begin(rule.id(), day, clock.instant()) == 0) {
            return 0;
        }
        for (int from = 0; from < ids.size(); from += PORTION) {
            queue(rule, meeting, day, ids.subList(from, Math.min(from + PORTION, ids.size())));
        }
        rows.reminded(rule.id(), day, ids.size());
        return ids.size();
    }

    private int remindFocalPoints(ReminderRule rule, MeetingFacts meeting, LocalDate day) {
        if (awaited.of(meeting.id()).isEmpty() || rows.begin(rule.id(), day, clock.instant()) == 0) {
            return 0;
        }
        int many = awaited.remind(meeting);
        rows.reminded(rule.id(), day, many);
        return many;
    }

    private void queue(ReminderRule rule, MeetingFacts meeting, LocalDate day, List<Long> ids) {
        String stamp = Reminders.stamp(rule, day);
        String what =
                messages.text(Locale.ENGLISH, "mail.reminder." + rule.anchor(), TimeText.longDate(day, Locale.ENGLISH));
        Map<Long, String> tokens = links.current(ids, LinkPurpose.MY);
        Voice voice = voices.of(meeting.id(), MailKind.REMINDER);
        outbox.add(
                MailKind.REMINDER,
                stamp,
                roster.lines(ids).stream()
                        .map(line -> registrant(meeting, line))
                        .map(person -> new Outbox.Wanted(
                                new Outbox.Address(person.name(), person.email(), meeting.id(), person.id()),
                                letters.reminder(
                                        pages.of(
                                                meeting, person, Objects.requireNonNull(tokens.get(person.id())), what),
                                        stamp,
                                        voice)))
                        .toList());
    }

    private static Registrant registrant(MeetingFacts meeting, RosterLine line) {
        return new Registrant(
                line.id(),
                line.reference(),
                meeting.id(),
                line.status(),
                line.printedName(),
                new EmailAddress(Objects.requireNonNullElse(line.email(), "")));
    }
}
