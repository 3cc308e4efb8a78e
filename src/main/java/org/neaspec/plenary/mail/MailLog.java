package org.neaspec.plenary.mail;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;

/** The mails about one meeting, for those who look after its people; the links in them are for their recipients alone. */
@Singleton
public class MailLog {

    private static final int AT_ONCE = 500;

    private final MailLogRepository lines;
    private final OutboxRepository messages;
    private final Outbox outbox;
    private final SecretLinks secrets;
    private final MailTray tray;

    MailLog(MailLogRepository lines, OutboxRepository messages, Outbox outbox, SecretLinks secrets, MailTray tray) {
        this.lines = lines;
        this.messages = messages;
        this.outbox = outbox;
        this.secrets = secrets;
        this.tray = tray;
    }

    /**
     * Which mails are asked for.
     *
     * @param registrationId only those to this person, or null
     * @param words in the name, the address or the subject; only where no person is named
     */
    public record Asked(
            @Nullable MailState state,
            @Nullable MailKind kind,
            @Nullable Long registrationId,
            String words) {

        static final Asked ALL = new Asked(null, null, null, "");
    }

    /**
     * Mails, newest first.
     *
     * @param before only those older than the one with this id; {@link Long#MAX_VALUE} for the newest of all
     */
    public List<OutboxLine> newest(long meetingId, Asked asked, long before, int count) {
        String state = asked.state() == null ? "" : asked.state().name();
        String kind = asked.kind() == null ? "" : asked.kind().name();
        return asked.registrationId() == null
                ? lines.newest(meetingId, state, kind, within(asked.words()), before, count)
                : lines.ofPerson(meetingId, asked.registrationId(), state, kind, before, count);
    }

    /** How many mails of the meeting, or to one person, are in each state; states without any are left out. */
    public Map<MailState, Long> counts(long meetingId, @Nullable Long registrationId) {
        Map<MailState, Long> counts = new EnumMap<>(MailState.class);
        (registrationId == null ? lines.counts(meetingId) : lines.countsOf(registrationId))
                .forEach(count -> counts.put(count.state(), count.many()));
        return counts;
    }

    public Optional<OutboxLine> line(long meetingId, String publicId) {
        return lines.line(meetingId, publicId);
    }

    /** The text of a mail of this meeting, without the secrets of its links. */
    public Optional<Letter> letter(long meetingId, String publicId) {
        try {
            return lines.line(meetingId, publicId)
                    .flatMap(line -> messages.row(line.publicId()))
                    .map(outbox::open)
                    .map(secrets::masked);
        } catch (IllegalStateException sealedElsewhere) {
            return Optional.empty();
        }
    }

    public boolean sending() {
        return tray.sending();
    }

    /** Sends a mail of this meeting (again); empty when there is none. */
    @Transactional
    public Optional<MailTray.Sending> send(long meetingId, String publicId, Organiser by) {
        return lines.line(meetingId, publicId).map(line -> tray.send(line.publicId(), by));
    }

    /** Keeps a mail of this meeting from being sent; empty when there is none. */
    @Transactional
    public Optional<Boolean> cancel(long meetingId, String publicId, Organiser by) {
        return lines.line(meetingId, publicId).map(line -> tray.cancel(line.publicId(), by));
    }

    /** Sends all mails of a meeting again that were refused, but for those to addresses that do not work; says how many. */
    @Transactional
    public int sendRefused(long meetingId, Organiser by) {
        return (int) lines.refused(meetingId, AT_ONCE).stream()
                .filter(id -> tray.send(id, by) == MailTray.Sending.QUEUED)
                .count();
    }

    /** Meetings among these of which mails were refused, and how many. */
    public List<Refused> refused(Collection<Long> meetingIds) {
        return meetingIds.isEmpty()
                ? List.of()
                : lines.failed(meetingIds).stream()
                        .map(row -> new Refused(row.slug(), row.title(), row.many()))
                        .toList();
    }

    /** A meeting, and how many of its mails were refused. */
    public record Refused(String slug, String meeting, long many) {}

    private static String within(String words) {
        return words.isEmpty() ? "%" : "%" + words.replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }
}
