package org.neaspec.plenary.itip;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.calendar.Answer;
import org.neaspec.plenary.calendar.CalendarEntry;
import org.neaspec.plenary.calendar.Invitation;
import org.neaspec.plenary.calendar.Invitation.Mailbox;
import org.neaspec.plenary.calendar.Invitation.Method;
import org.neaspec.plenary.calendar.InvitationWriter;
import org.neaspec.plenary.calendar.MeetingCalendars;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.itip.Plan.Step;
import org.neaspec.plenary.itip.Plan.Wanted;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.registration.Registrations;

/**
 * Compares what one person's calendar was told with what he or she may attend now, and sends the difference. It does not matter
 * what happened in between, how often, in which order, or on which node: only what holds now.
 */
@Singleton
class Reconciler {

    /** While a message on its way may still arrive, the next about the same entry waits. */
    private static final long LOOK_AGAIN_SECONDS = 30;

    private final LedgerRepository ledger;
    private final Registrations registrations;
    private final Meetings meetings;
    private final MeetingCalendars calendars;
    private final InvitationWriter writer;
    private final Postbox postbox;
    private final ReplyMailbox replies;
    private final SaidEntries said;
    private final Clock clock;

    Reconciler(
            LedgerRepository ledger,
            Registrations registrations,
            Meetings meetings,
            MeetingCalendars calendars,
            InvitationWriter writer,
            Postbox postbox,
            ReplyMailbox replies,
            SaidEntries said,
            Clock clock) {
        this.ledger = ledger;
        this.registrations = registrations;
        this.meetings = meetings;
        this.calendars = calendars;
        this.writer = writer;
        this.postbox = postbox;
        this.replies = replies;
        this.said = said;
        this.clock = clock;
    }

    /** Looks at the next person whose turn it is; false when it is nobody's. */
    @Transactional
    boolean next() {
        var due = ledger.next();
        if (due.isEmpty()) {
            return false;
        }
        try {
            reconcile(due.get().registrationId());
        } catch (RuntimeException e) {
            if (Transactions.passes(e)) {
                throw e;
            }
            throw new Failed(due.get(), e);
        }
        ledger.done(due.get().id());
        return true;
    }

    /** One calendar that could not be looked at; the others can. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient LedgerRepository.Due due;

        Failed(LedgerRepository.Due due, RuntimeException cause) {
            super("The calendar of registration " + due.registrationId() + " could not be brought up to date", cause);
            this.due = due;
        }

        LedgerRepository.Due due() {
            return due;
        }
    }

    /** Whether an entry, exactly as it was told last, is still what this person may attend. */
    boolean stillWanted(long registrationId, String uid) {
        var told = ledger.fingerprint(registrationId, uid);
        return registrations.byId(registrationId).stream()
                .flatMap(registration -> wanted(registration, wish(registrationId)).stream())
                .anyMatch(want -> want.entry().uid().toString().equals(uid)
                        && want.entry().state() != CalendarEntry.State.CANCELLED
                        && want.fingerprint().equals(told));
    }

    private InvitationWish wish(long registrationId) {
        return ledger.wish(registrationId).orElse(InvitationWish.PER_SESSION);
    }

    private void reconcile(long registrationId) {
        if (registrations.byId(registrationId).isEmpty()) {
            return;
        }
        ledger.enter(registrationId);
        InvitationWish wish = ledger.hold(registrationId);
        // Read while nobody else is at this calendar: two nodes never plan from the same ledger.
        RegistrationDetail registration = registrations.byId(registrationId).orElseThrow();
        MeetingFacts meeting = meetings.byId(registration.meetingId()).orElseThrow();
        boolean takesPart = registration.status() == RegistrationStatus.APPROVED
                && !meeting.stage().stopped();
        if (meeting.zone() == null && wish == InvitationWish.PER_SESSION && takesPart) {
            // Without a zone nobody can say when anything is: that is no reason to take it out of calendars.
            return;
        }
        Map<String, ToldRow> rows =
                ledger.told(registrationId).stream().collect(Collectors.toMap(ToldRow::uid, Function.identity()));
        List<Step> steps = Plan.of(
                wanted(registration, wish),
                rows.values().stream().map(ToldRow::told).toList(),
                registration.email(),
                clock.instant());
        Set<String> waiting = new HashSet<>();
        for (Step step : steps) {
            // What comes after a step that has to wait says where that one went, and so waits too.
            if (!waiting.contains(step.uid()) && !take(step, registration, meeting, rows.get(step.uid()))) {
                waiting.add(step.uid());
            }
        }
        if (!waiting.isEmpty()) {
            ledger.due(registrationId, LOOK_AGAIN_SECONDS);
        }
    }

    private List<Wanted> wanted(RegistrationDetail registration, InvitationWish wish) {
        if (registration.status() != RegistrationStatus.APPROVED
                || registration.answers().email().missing()) {
            return List.of();
        }
        MeetingFacts meeting = meetings.byId(registration.meetingId()).orElseThrow();
        var entries = switch (wish) {
            case PER_SESSION -> calendars.sessions(meeting, registration.participant());
            case WHOLE_MEETING ->
                calendars.asOne(meeting, registration.participant()).stream().toList();
            case FILES_ONLY -> List.<CalendarEntry>of();
        };
        return entries.stream()
                .map(entry -> new Wanted(entry, said.fingerprint(entry)))
                .toList();
    }

    /** False when it has to wait. */
    private boolean take(Step step, RegistrationDetail registration, MeetingFacts meeting, @Nullable ToldRow last) {
        var thread = new Postbox.MailThread(registration.id(), step.uid(), step.address());
        if (postbox.onItsWay(thread)) {
            return false;
        }
        postbox.takeBack(thread);
        if (postbox.onItsWay(thread)) {
            // Taken up to be sent in between.
            return false;
        }
        boolean known = postbox.sentBefore(thread);
        if (step instanceof Step.Request request) {
            var first = known && last != null && last.live() ? last : null;
            String message = post(thread, registration, meeting, request, first);
            ledger.told(
                    registration.id(),
                    meeting.id(),
                    step.uid(),
                    step.address(),
                    organiser(last),
                    step.sequence(),
                    step.stamp(),
                    request.fingerprint(),
                    said.text(request.entry()),
                    Plan.ends(request.entry().time()),
                    first == null ? message : first.firstMessage(),
                    keptAnswer(request, first) != null);
        } else if (step instanceof Step.Cancel cancel) {
            if (known && last != null) {
                post(thread, registration, meeting, cancel, last);
            }
            ledger.takenAway(registration.id(), step.uid(), step.sequence(), step.stamp());
        }
        return true;
    }

    private String post(
            Postbox.MailThread thread,
            RegistrationDetail registration,
            MeetingFacts meeting,
            Step.Request request,
            @Nullable ToldRow last) {
        var kept = keptAnswer(request, last);
        var invitation = new Invitation(
                Method.REQUEST,
                request.entry(),
                request.sequence(),
                request.stamp(),
                organiserMailbox(last),
                new Mailbox(registration.name(), request.address()),
                replies.isRead(),
                kept == null ? null : kept.name());
        var before = last == null ? null : said.read(last).entry(last.sequence(), last.stamp());
        return postbox.post(new Postbox.Note(
                thread,
                meeting,
                registration.registrant(),
                invitation,
                before,
                new String(writer.write(invitation), StandardCharsets.UTF_8),
                last == null ? null : last.firstMessage()));
    }

    private void post(
            Postbox.MailThread thread,
            RegistrationDetail registration,
            MeetingFacts meeting,
            Step.Cancel cancel,
            ToldRow last) {
        CalendarEntry entry = said.read(last).entry(last.sequence(), last.stamp());
        var invitation = new Invitation(
                cancel.method(),
                entry,
                cancel.sequence(),
                cancel.stamp(),
                organiserMailbox(last),
                new Mailbox(registration.name(), cancel.address()),
                replies.isRead(),
                null);
        postbox.post(new Postbox.Note(
                thread,
                meeting,
                registration.registrant(),
                invitation,
                entry,
                new String(writer.write(invitation), StandardCharsets.UTF_8),
                last.firstMessage()));
    }

    /** An answer stands until the session takes place at another time. */
    private @Nullable Answer keptAnswer(Step.Request request, @Nullable ToldRow last) {
        return last != null && said.read(last).time().equals(request.entry().time()) ? last.answer() : null;
    }

    /** The organiser of an entry stays who it was when it was first told. */
    private Mailbox organiserMailbox(@Nullable ToldRow last) {
        return new Mailbox(postbox.organiser().name(), organiser(last));
    }

    private String organiser(@Nullable ToldRow last) {
        return last == null ? postbox.organiser().address() : last.organiser();
    }
}
