package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neaspec.plenary.form.FormFiles;
import org.neaspec.plenary.form.Typed;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.programme.ProgrammeJson;
import org.neaspec.plenary.shared.Digests;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.shared.Secrets;

/**
 * Registration forms that people keep half-way through, each behind a secret link of its own that is mailed to the address
 * given, or behind a link that somebody was sent before. Sealed at rest, forgotten after a while, no registration: nobody is counted and no place is taken. Keeping one is
 * the same for an address that is registered and one that is not.
 */
@Singleton
public class RegistrationDrafts {

    static final Duration LIFE = Duration.ofDays(14);

    /** Who was asked to come has until the day by which to answer, which may be further away. */
    static final Duration LIFE_AT_PLACE = Duration.ofDays(90);

    private static final int TOKEN_LENGTH = 43;
    private static final String PURPOSE = "draft";
    private static final String PLACE = "draft-place";
    private static final Duration SAYS_SO = Duration.ofDays(30);

    private final DraftRepository drafts;
    private final Meetings meetings;
    private final FormFiles files;
    private final ProgrammeJson json;
    private final Secrets secrets;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    RegistrationDrafts(
            DraftRepository drafts,
            Meetings meetings,
            FormFiles files,
            ProgrammeJson json,
            Secrets secrets,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.drafts = drafts;
        this.meetings = meetings;
        this.files = files;
        this.json = json;
        this.secrets = secrets;
        this.facts = facts;
        this.clock = clock;
    }

    /** What a link is worth now. */
    public sealed interface Answer {

        record Opens(long meetingId, RegistrationDraft draft, Instant until) implements Answer {}

        /** It worked once: the form was sent, or its time is over. */
        record Ended() implements Answer {}

        /** Nobody ever had it. */
        record Unknown() implements Answer {}
    }

    /** Keeps a form, and has the link to it mailed. */
    @Transactional
    public void keep(MeetingFacts meeting, EmailAddress email, RegistrationDraft draft) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var until = now.plus(LIFE);
        var nonce = RandomIds.bytes(16);
        var token = token(nonce);
        drafts.save(new DraftRow(null, meeting.id(), email.key(), nonce, hash(token), sealed(draft), now, now, until));
        files.keepUntil(meeting.id(), filesIn(draft), until);
        facts.publishEvent(new DraftKept(meeting, email, token, until));
    }

    /** Keeps more of a form behind the link that opened it; no mail goes out. False when that link is over. */
    @Transactional
    public boolean keepOn(long meetingId, String token, RegistrationDraft draft) {
        var now = clock.instant();
        var until = now.plus(LIFE);
        files.keepUntil(meetingId, filesIn(draft), until);
        return drafts.keep(hash(token), sealed(draft), now, until) == 1;
    }

    /** Keeps a form behind a link there is already; what was kept there before is forgotten. No mail goes out. */
    @Transactional
    public void keepAt(DraftPlace place, long meetingId, EmailAddress email, RegistrationDraft draft) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var until = now.plus(LIFE_AT_PLACE);
        drafts.put(meetingId, email.key(), RandomIds.bytes(16), hash(place), sealed(draft), now, until);
        files.keepUntil(meetingId, filesIn(draft), until);
    }

    /** What is kept behind a link, if anything is. */
    public Optional<Answer.Opens> at(DraftPlace place) {
        return drafts.find(hash(place))
                .filter(row -> clock.instant().isBefore(row.expiresAt()))
                .map(row -> new Answer.Opens(row.meetingId(), opened(row), row.expiresAt()));
    }

    /** Forgets what is kept behind a link: it was sent, or nobody is to have it any more. */
    @Transactional
    public void forget(DraftPlace place) {
        drafts.remove(hash(place));
    }

    public Answer lookUp(String token) {
        if (token.length() != TOKEN_LENGTH) {
            return new Answer.Unknown();
        }
        return drafts.find(hash(token))
                .<Answer>map(row -> clock.instant().isBefore(row.expiresAt())
                        ? new Answer.Opens(row.meetingId(), opened(row), row.expiresAt())
                        : new Answer.Ended())
                .orElseGet(Answer.Unknown::new);
    }

    /** Has the link to the newest form of an address mailed again; nothing happens where there is none. */
    @Transactional
    public void mailAgain(long meetingId, EmailAddress email) {
        drafts.newest(meetingId, email.key(), clock.instant()).stream()
                .filter(row -> Arrays.equals(hash(token(row.nonce())), row.tokenHash()))
                .findFirst()
                .ifPresent(row -> facts.publishEvent(new DraftKept(
                        meetings.byId(meetingId).orElseThrow(), email, token(row.nonce()), row.expiresAt())));
    }

    /** Forgets a form that was sent. */
    @Transactional
    public void sent(String token) {
        if (token.length() == TOKEN_LENGTH) {
            drafts.end(hash(token), new byte[0], clock.instant());
        }
    }

    @Scheduled(initialDelay = "8m", fixedDelay = "1h")
    void sweep() {
        drafts.removeExpired(clock.instant().minus(SAYS_SO));
    }

    private static Set<String> filesIn(RegistrationDraft draft) {
        Set<String> ids = new HashSet<>();
        for (Map.Entry<String, List<String>> field : draft.fields().entrySet()) {
            if (field.getKey().endsWith(Typed.KEPT) && !field.getValue().isEmpty()) {
                ids.add(field.getValue().get(0));
            }
        }
        return ids;
    }

    private byte[] sealed(RegistrationDraft draft) {
        return secrets.seal(json.write(draft).getBytes(StandardCharsets.UTF_8));
    }

    private RegistrationDraft opened(DraftRow row) {
        return json.read(new String(secrets.open(row.content()), StandardCharsets.UTF_8), RegistrationDraft.class);
    }

    private String token(byte[] nonce) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.sign(PURPOSE, nonce));
    }

    private byte[] hash(DraftPlace place) {
        return Digests.sha256(secrets.sign(PLACE, place.name().getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] hash(String token) {
        return Digests.sha256(token.getBytes(StandardCharsets.UTF_8));
    }
}
