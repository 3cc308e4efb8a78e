package org.neaspec.plenary.itip;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.calendar.CalendarAnswer;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.shared.Digests;
import org.neaspec.plenary.shared.PlainText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what arrived in the mailbox of replies. Nothing but the answer beside an invitation is ever changed by it: neither a
 * registration, nor who may attend; and nothing is answered.
 */
@Singleton
public class Replies {

    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);
    private static final int LONGEST_SENDER = 254;
    private static final int LONGEST_WORDS = 2_000;
    private static final int LONGEST_COMMENT = 500;
    private static final int LONGEST_SUBJECT = 300;

    private final ReceivedMails mails;
    private final ReplyRepository replies;
    private final SaidEntries said;
    private final ApplicationEventPublisher<MailBounced> facts;
    private final Transactions transactions;
    private final ReplyMailbox mailbox;
    private final AuditTrail audit;
    private final Clock clock;

    Replies(
            ReceivedMails mails,
            ReplyRepository replies,
            SaidEntries said,
            ApplicationEventPublisher<MailBounced> facts,
            Transactions transactions,
            ReplyMailbox mailbox,
            AuditTrail audit,
            Clock clock) {
        this.mails = mails;
        this.said = said;
        this.replies = replies;
        this.facts = facts;
        this.transactions = transactions;
        this.mailbox = mailbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes one mail, whatever it is: one that cannot be dealt with is kept as not understood, for staff to see, so that it holds
     * up none behind it. Trouble of the database is no fault of the mail, and is thrown on.
     *
     * @param raw the mail as it arrived, RFC 5322
     * @return what became of it; empty when it was taken before
     */
    public Optional<ReplyOutcome> take(byte[] raw) {
        try {
            return transactions.retrying(() -> receive(raw));
        } catch (RuntimeException e) {
            if (Transactions.passes(e)) {
                throw e;
            }
            LOG.warn("A mail in the mailbox of replies could not be dealt with", e);
            return transactions.retrying(() -> keep(raw));
        }
    }

    @Transactional
    Optional<ReplyOutcome> keep(byte[] raw) {
        ReceivedMail mail = mails.read(raw);
        int added = replies.add(
                digest(raw),
                clock.instant(),
                ReplyOutcome.MALFORMED,
                cut(mail.sender(), LONGEST_SENDER),
                cut(mail.subject(), LONGEST_SUBJECT),
                null,
                null,
                null,
                null,
                null,
                null);
        return added == 0 ? Optional.empty() : Optional.of(ReplyOutcome.MALFORMED);
    }

    /**
     * Takes one mail, once: the same bytes again change nothing, whichever node reads them.
     *
     * @param raw the mail as it arrived, RFC 5322
     * @return what became of it; empty when it was taken before
     */
    @Transactional
    public Optional<ReplyOutcome> receive(byte[] raw) {
        ReceivedMail mail = mails.read(raw);
        var invited = invited(mail);
        ReplyOutcome outcome = outcome(mail, invited);
        CalendarAnswer answer = mail.answer();
        int added = replies.add(
                digest(raw),
                clock.instant(),
                outcome,
                cut(Objects.requireNonNullElse(mail.bounced(), mail.sender()), LONGEST_SENDER),
                cut(mail.subject(), LONGEST_SUBJECT),
                invited == null ? null : invited.registrationId(),
                answer == null ? null : cut(answer.uid(), 200),
                answer == null || answer.answer() == null
                        ? null
                        : answer.answer().name(),
                mail.words() == null ? null : text(mail.words()),
                answer == null ? null : answer.sequence(),
                answer == null ? null : answer.stamp());
        if (added == 0) {
            return Optional.empty();
        }
        if (outcome == ReplyOutcome.RECORDED && answer != null && invited != null) {
            record(invited.registrationId(), answer, mail.words());
        }
        if (mail.bounced() != null) {
            facts.publishEvent(new MailBounced(mail.bounced(), mail.words(), mail.returned()));
        }
        return Optional.of(outcome);
    }

    private void record(long registrationId, CalendarAnswer answer, @Nullable String words) {
        replies.answered(
                registrationId,
                answer.uid(),
                Objects.requireNonNull(answer.answer()).name(),
                answer.sequence(),
                answer.stamp(),
                words == null ? null : cut(words, LONGEST_COMMENT),
                clock.instant());
    }

    /**
     * Notes an answer that waited because nobody vouches for its sender, on the word of staff; unless a newer one is noted by now, or
     * it answers an older invitation.
     *
     * @param digest of the mail
     * @return false when no such answer waits at this meeting
     */
    @Transactional
    public boolean note(long meetingId, String digest, Organiser by) {
        var waiting = replies.waiting(meetingId, digest);
        if (waiting.isEmpty()) {
            return false;
        }
        CalendarAnswer answer = waiting.get().asAnswer();
        var invited = replies.invited(answer.uid(), answer.attendee()).filter(person -> !tooOld(answer, person));
        invited.ifPresent(person -> record(person.registrationId(), answer, answer.comment()));
        replies.became(waiting.get().id(), invited.isPresent() ? ReplyOutcome.RECORDED : ReplyOutcome.STALE);
        audit.record(Actor.staff(by.accountId(), by.name()), "itip.answerNoted", answer.attendee(), null);
        return true;
    }

    /** Meetings where answers wait for staff because nobody vouches for who sent them, and how many. */
    public List<MeetingCount> waiting() {
        return replies.waiting();
    }

    /** What came in of late about this meeting, or from somebody registered for it, other than answers that were noted. */
    public List<ReceivedReply> arrivals(long meetingId, int count) {
        return replies.arrivals(meetingId, count);
    }

    /**
     * What arrived and belongs to no meeting: from people who are registered for none, and about no entry of ours.
     *
     * @param before the number of one that arrived; only older ones
     */
    public List<ReceivedReply> strange(long before, int count) {
        return replies.strange(before, count);
    }

    /** How each session of a meeting was answered, by time. */
    public List<AnsweredSession> answers(long meetingId) {
        return replies.answers(meetingId).stream()
                .map(row -> {
                    SaidEntry entry = said.read(row.said());
                    return new AnsweredSession(
                            row.uid(),
                            entry.summary(),
                            entry.time(),
                            row.invited(),
                            row.accepted(),
                            row.tentative(),
                            row.declined());
                })
                .sorted(Comparator.comparing(session -> session.time().begins()))
                .toList();
    }

    private ReplyRepository.@Nullable Invited invited(ReceivedMail mail) {
        CalendarAnswer answer = mail.answer();
        return answer == null
                ? null
                : replies.invited(answer.uid(), answer.attendee()).orElse(null);
    }

    private ReplyOutcome outcome(ReceivedMail mail, ReplyRepository.@Nullable Invited invited) {
        CalendarAnswer answer = mail.answer();
        if (mail.outcome() != null || answer == null) {
            return Objects.requireNonNullElse(mail.outcome(), ReplyOutcome.OTHER);
        }
        if (invited == null || answer.sequence() > invited.sequence()) {
            return ReplyOutcome.UNKNOWN;
        }
        if (!mail.confirmed() || !mail.sender().equals(answer.attendee())) {
            return ReplyOutcome.FORGED;
        }
        if (answer.counter()) {
            return ReplyOutcome.COUNTER;
        }
        if (answer.answer() == null) {
            return ReplyOutcome.MALFORMED;
        }
        if (tooOld(answer, invited)) {
            return ReplyOutcome.STALE;
        }
        // All who are invited know the name of the entry, and anybody may write any sender.
        return mailbox.isVouchedFor() ? ReplyOutcome.RECORDED : ReplyOutcome.UNCONFIRMED;
    }

    private static boolean tooOld(CalendarAnswer answer, ReplyRepository.Invited invited) {
        return !invited.live() || answer.sequence() < invited.sequence() || invited.knows(answer);
    }

    private static String digest(byte[] raw) {
        return Digests.sha256Hex(new String(raw, StandardCharsets.ISO_8859_1));
    }

    /** As it was written, in its lines. */
    private static String text(String words) {
        return first(PlainText.lines(words).strip(), LONGEST_WORDS);
    }

    private static String cut(String text, int longest) {
        String clean = text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return first(clean, longest);
    }

    private static String first(String text, int longest) {
        int length = Math.min(longest, PlainText.length(text));
        return text.substring(0, text.offsetByCodePoints(0, length));
    }
}
