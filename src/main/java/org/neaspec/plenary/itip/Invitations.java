package org.neaspec.plenary.itip;

import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.neaspec.plenary.calendar.Invitation;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.shared.RetryLadder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door of the room: how somebody is invited, and the round that keeps everybody's calendar right. */
@Singleton
public class Invitations {

    private static final Logger LOG = LoggerFactory.getLogger(Invitations.class);

    /** What passes by itself has passed by then. */
    private static final int STUCK_AFTER = 3;

    private final LedgerRepository ledger;
    private final Reconciler reconciler;
    private final SaidEntries said;
    private final Transactions transactions;
    private final Clock clock;
    private final Duration settle;
    private final boolean byItself;

    Invitations(
            LedgerRepository ledger,
            Reconciler reconciler,
            SaidEntries said,
            Transactions transactions,
            Clock clock,
            @Value("${plenary.invitations.settle:5m}") Duration settle,
            @Value("${plenary.invitations.by-itself:true}") boolean byItself) {
        this.ledger = ledger;
        this.reconciler = reconciler;
        this.said = said;
        this.transactions = transactions;
        this.clock = clock;
        this.settle = settle;
        this.byItself = byItself;
    }

    public InvitationWish wish(long registrationId) {
        return ledger.wish(registrationId).orElse(InvitationWish.PER_SESSION);
    }

    /** What somebody was invited to so far, by time. */
    public List<InvitedTo> invitedTo(long registrationId) {
        return ledger.told(registrationId).stream()
                .map(row -> {
                    SaidEntry entry = said.read(row);
                    return new InvitedTo(
                            entry.summary(),
                            entry.time(),
                            row.live(),
                            row.answer(),
                            row.answeredAt(),
                            row.answerComment());
                })
                .toList();
    }

    /** From now on the person is invited like this; what stands in the calendar otherwise is taken away. */
    @Transactional
    public void choose(long registrationId, InvitationWish wish) {
        ledger.setWish(registrationId, wish);
        ledger.due(registrationId, 0);
    }

    /**
     * A message was not sent, for it was not true at that moment, or there was no way to send it in time. The person does not know
     * of it, so that it is told anew even if it is true again by now.
     */
    @Transactional
    public void heldBack(long registrationId, String uid, int sequence, Instant stamp) {
        ledger.untold(registrationId, uid, sequence, stamp);
        ledger.due(registrationId, 0);
    }

    /**
     * Somebody said that a message is not sent. The person does not know of it, so that it is told with whatever happens next; not
     * before, for that is what was said.
     */
    @Transactional
    public void withheld(long registrationId, String uid, int sequence, Instant stamp) {
        ledger.untold(registrationId, uid, sequence, stamp);
    }

    /**
     * Whether a message that waits still is the last word, and what it says still holds.
     *
     * @param sequence with the stamp, what tells it from others about the same entry
     */
    public boolean stillTrue(long registrationId, String uid, Invitation.Method method, int sequence, Instant stamp) {
        boolean live = method == Invitation.Method.REQUEST;
        return ledger.stands(registrationId, uid, live, sequence, stamp) > 0
                && (!live || reconciler.stillWanted(registrationId, uid));
    }

    @Scheduled(initialDelay = "3s", fixedDelay = "2s")
    void round() {
        if (byItself) {
            try {
                run(settle);
            } catch (RuntimeException e) {
                LOG.warn("Invitations wait a little longer: {}", e.toString());
            }
        }
    }

    @Transactional
    boolean notice(long meetingId, Duration settle) {
        // First the revision, then who is concerned: what changes in between is noticed again.
        ledger.noticed(meetingId);
        return ledger.allDue(meetingId, settle.toSeconds()) > 0;
    }

    /**
     * Notices what changed, and sends what has settled.
     *
     * @param settle how long changes of a meeting are gathered, so that several go out as one
     * @return how many people were looked at
     */
    public int run(Duration settle) {
        var yesterday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        ledger.changedMeetings(yesterday).forEach(meeting -> transactions.retrying(() -> notice(meeting, settle)));
        int looked = 0;
        while (next()) {
            looked++;
        }
        return looked;
    }

    /** Looks at the next calendar; one that cannot be written is put off, for longer each time, and those behind it are not. */
    boolean next() {
        try {
            return transactions.retrying(reconciler::next);
        } catch (Reconciler.Failed failed) {
            var due = failed.due();
            if (due.attempts() == 0) {
                LOG.warn("A calendar waits", failed);
            }
            ledger.postpone(due.id(), RetryLadder.secondsAfter(due.attempts() + 1));
            return true;
        }
    }

    /** Meetings where calendars of people could not be brought up to date, though it was tried again and again. */
    public List<MeetingCount> stuck() {
        return ledger.stuck(STUCK_AFTER);
    }
}
