package org.neaspec.plenary.mail;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.Capacity;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.Registrant;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.shared.Moments;

/** Writes a letter about a registration as things stand now, and queues it; each kind reads no more than it says. */
@Singleton
class RegistrationLetters {

    private final Registrations registrations;
    private final Capacity capacity;
    private final Meetings meetings;
    private final PersonalLinks links;
    private final MailPages pages;
    private final Letters letters;
    private final Voices voices;
    private final Outbox outbox;

    RegistrationLetters(
            Registrations registrations,
            Capacity capacity,
            Meetings meetings,
            PersonalLinks links,
            MailPages pages,
            Letters letters,
            Voices voices,
            Outbox outbox) {
        this.voices = voices;
        this.registrations = registrations;
        this.capacity = capacity;
        this.meetings = meetings;
        this.links = links;
        this.pages = pages;
        this.letters = letters;
        this.outbox = outbox;
    }

    void queue(MailKind kind, long registrationId, String cause, @Nullable String reason) {
        if (kind.tellsAdmission()) {
            var registration = registrations.byId(registrationId).orElseThrow();
            var meeting = meeting(registration.meetingId());
            queue(kind, cause, registration.registrant(), pages.approval(meeting, registration, reason));
        } else {
            var registrant = registrations.registrant(registrationId).orElseThrow();
            queue(
                    kind,
                    cause,
                    meeting(registrant.meetingId()),
                    registrant,
                    kind == MailKind.REPLACED || MailKind.FAREWELLS.contains(kind)
                            ? ""
                            : links.current(registrationId, LinkPurpose.MY),
                    reason);
        }
    }

    /** Queues a letter that offers a place, and says until when, in the time of the meeting. */
    void offer(long registrationId, String cause) {
        var registrant = registrations.registrant(registrationId).orElseThrow();
        var meeting = meeting(registrant.meetingId());
        var until = capacity.standing(registrationId)
                .map(Capacity.Standing::offeredUntil)
                .orElseThrow();
        queue(
                MailKind.OFFER,
                cause,
                meeting,
                registrant,
                links.current(registrationId, LinkPurpose.MY),
                Moments.moment(until, meeting.zoneOrUtc()));
    }

    /**
     * Queues a letter about a place in one session or segment.
     *
     * @param until until when it is held; null where nothing is to be answered
     */
    void occasion(MailKind kind, long registrationId, String cause, String title, @Nullable Instant until) {
        var registrant = registrations.registrant(registrationId).orElseThrow();
        var meeting = meeting(registrant.meetingId());
        var held = new MailPage.Held(title, until == null ? null : Moments.moment(until, meeting.zoneOrUtc()));
        queue(
                kind,
                cause,
                registrant,
                pages.occasion(meeting, registrant, links.current(registrationId, LinkPurpose.MY), held));
    }

    /** Queues a letter that says nothing but what the caller knows already. */
    void queue(
            MailKind kind,
            String cause,
            MeetingFacts meeting,
            Registrant registrant,
            String personalToken,
            @Nullable String reason) {
        queue(kind, cause, registrant, pages.of(meeting, registrant, personalToken, reason));
    }

    /** Queues a letter about a change of the programme. */
    void queue(String cause, MeetingFacts meeting, Registrant registrant, ProgrammeNews news) {
        String token = links.current(registrant.id(), LinkPurpose.MY);
        queue(MailKind.PROGRAMME_CHANGED, cause, registrant, pages.news(meeting, registrant, token, news));
    }

    /** Queues a letter to each of many: a few statements for all of them. */
    void queue(String cause, MeetingFacts meeting, Map<Registrant, ProgrammeNews> news) {
        Map<Long, String> tokens =
                links.current(news.keySet().stream().map(Registrant::id).toList(), LinkPurpose.MY);
        Voice voice = voices.of(meeting.id(), MailKind.PROGRAMME_CHANGED);
        List<Outbox.Wanted> wanted = news.entrySet().stream()
                .map(one -> new Outbox.Wanted(
                        address(one.getKey()),
                        letters.write(
                                MailKind.PROGRAMME_CHANGED,
                                pages.news(
                                        meeting,
                                        one.getKey(),
                                        Objects.requireNonNull(
                                                tokens.get(one.getKey().id())),
                                        one.getValue()),
                                voice)))
                .toList();
        outbox.add(MailKind.PROGRAMME_CHANGED, cause, wanted);
    }

    private static Outbox.Address address(Registrant registrant) {
        return new Outbox.Address(registrant.name(), registrant.email(), registrant.meetingId(), registrant.id());
    }

    /** Queues a letter whose page is made up already. */
    void queue(MailKind kind, String cause, Registrant registrant, MailPage page) {
        outbox.add(
                kind, cause, address(registrant), letters.write(kind, page, voices.of(registrant.meetingId(), kind)));
    }

    private MeetingFacts meeting(long id) {
        return meetings.byId(id).orElseThrow();
    }
}
