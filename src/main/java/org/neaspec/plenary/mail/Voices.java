package org.neaspec.plenary.mail;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.meeting.MeetingCopied;
import org.neaspec.plenary.meeting.MeetingFacts;

/** How meetings speak: in which words, and as whom. What is queued already stays as it is. */
@Singleton
public class Voices {

    private final VoiceRepository rows;
    private final Sender site;
    private final AuditTrail audit;
    private final Clock clock;

    Voices(VoiceRepository rows, Sender site, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.site = site;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Words that a meeting has of its own.
     *
     * @param version what somebody must have seen who changes them
     */
    public record Own(MailWording wording, Instant changedAt, String changedBy, int version) {}

    Voice of(long meetingId, MailKind kind) {
        return rows.spoken(meetingId, kind)
                .map(spoken -> new Voice(
                        kind.wordable() ? wording(spoken) : null, kind.speaksToCalendars() ? null : sender(spoken)))
                .orElse(Voice.STANDARD);
    }

    public Optional<Own> own(long meetingId, MailKind kind) {
        return kind.wordable() ? rows.wording(meetingId, kind).map(Voices::own) : Optional.empty();
    }

    /** The kinds that a meeting has words of its own for. */
    public Map<MailKind, Own> own(long meetingId) {
        Map<MailKind, Own> own = new LinkedHashMap<>();
        rows.wordings(meetingId).forEach(row -> own.put(row.kind(), own(row)));
        return own;
    }

    /**
     * Keeps words that were checked.
     *
     * @param seen the version that was shown; 0 where there was none
     * @return false when somebody else changed them meanwhile
     */
    @Transactional
    public boolean keep(MeetingFacts meeting, MailKind kind, MailWording wording, int seen, Organiser by) {
        var now = clock.instant();
        int kept = seen == 0
                ? rows.add(meeting.id(), kind, wording.subject(), wording.body(), now, by.name())
                : rows.change(meeting.id(), kind, wording.subject(), wording.body(), now, by.name(), seen);
        if (kept == 0) {
            return false;
        }
        note(meeting, "mail.worded", kind.name(), by);
        return true;
    }

    /** Goes back to the standard text. */
    @Transactional
    public void standard(MeetingFacts meeting, MailKind kind, Organiser by) {
        if (rows.remove(meeting.id(), kind) > 0) {
            note(meeting, "mail.wordedAsStandard", kind.name(), by);
        }
    }

    public MailSender sender(long meetingId) {
        return rows.sender(meetingId).orElse(MailSender.SITE);
    }

    /** The addresses that a meeting may send from, the site's own first. */
    public List<String> addresses() {
        return site.addresses();
    }

    public String siteName() {
        return site.name();
    }

    /** @param sender whose address is one of {@link #addresses} */
    @Transactional
    public void keep(MeetingFacts meeting, MailSender sender, Organiser by) {
        rows.keepSender(meeting.id(), sender.name(), sender.address(), sender.replyTo());
        note(meeting, "mail.senderChanged", sender.name(), by);
    }

    @EventListener
    void copied(MeetingCopied fact) {
        rows.copyWordings(fact.earlierId(), fact.meetingId());
        rows.copySender(fact.earlierId(), fact.meetingId());
    }

    private static @Nullable MailWording wording(VoiceRepository.Spoken spoken) {
        String subject = spoken.subject();
        String body = spoken.body();
        return subject == null || body == null ? null : new MailWording(subject, body);
    }

    private static @Nullable MailSender sender(VoiceRepository.Spoken spoken) {
        String name = spoken.name();
        return name == null ? null : new MailSender(name, spoken.address(), spoken.replyTo());
    }

    private static Own own(VoiceRepository.Kept row) {
        return new Own(new MailWording(row.subject(), row.body()), row.changedAt(), row.changedBy(), row.version());
    }

    private void note(MeetingFacts meeting, String act, String detail, Organiser by) {
        audit.record(Actor.staff(by.accountId(), by.name()), act, meeting.title(), detail);
    }
}
