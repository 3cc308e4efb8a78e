package org.neaspec.plenary.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.ProgrammePublished.Notice;
import org.neaspec.plenary.programme.ProgrammePublished.Tell;
import org.neaspec.plenary.programme.PublishProgramme;
import org.neaspec.plenary.programme.PublishWish;
import org.neaspec.plenary.programme.Versions;
import org.neaspec.plenary.registration.DecideRegistrations;
import org.neaspec.plenary.registration.Decision;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationOutcome;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.RemoveDesignation;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.registration.VerifiedDesignation;
import org.neaspec.plenary.registration.VerifyDesignation;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.story.PlenaryTest;
import org.neaspec.plenary.story.Queries;

/** A notice waits in the queue while things go on. */
class ProgrammeMailsTest extends PlenaryTest {

    @Inject
    Scene scene;

    @Inject
    RegisterParticipant register;

    @Inject
    Registrations registrations;

    @Inject
    DecideRegistrations decisions;

    @Inject
    VerifyDesignation verification;

    @Inject
    RemoveDesignation removal;

    @Inject
    Versions versions;

    @Inject
    PublishProgramme publish;

    @Inject
    PersonalLinks links;

    @Inject
    Outbox outbox;

    @Inject
    OutboxRepository messages;

    @Inject
    StillTrue stillTrue;

    @Inject
    Correction correction;

    @Test
    void a_notice_is_held_back_when_it_has_come_to_say_too_much_and_what_remains_is_told() {
        MeetingFacts meeting = scene.openMeeting("HIDDEN");
        RegistrationDetail member = member(meeting);
        Programme before = versions.programme(meeting.id(), 1);
        ProgrammeItem open = before.items().get(0);
        ProgrammeItem closed = before.items().get(1);
        publish.publish(
                meeting.id(),
                new PublishWish(
                        before.with(open.toBuilder().room("Open room").build())
                                .with(closed.toBuilder().room("Canary room").build()),
                        1,
                        null,
                        null,
                        new Notice(Tell.NOW, "A line of one’s own")),
                Actor.SERVER);
        OutboxRow notice = newest(member);
        assertThat(outbox.open(notice).text()).contains("Open room", "Canary room", "A line of one’s own");
        assertThat(stillTrue.of(notice, outbox.open(notice))).isTrue();

        removal.remove(scene.organiser(), meeting.id(), member.reference(), Designation.NEACAP_SPC_MEMBER);

        assertThat(stillTrue.of(notice, outbox.open(notice))).isFalse();
        messages.lease(List.of(notice.id()), "test");
        OutboxRow leased = newest(member);
        correction.of(leased, outbox.open(leased));
        OutboxRow instead = newest(member);
        assertThat(instead.id()).isNotEqualTo(notice.id());
        assertThat(outbox.open(instead).text()).contains("Open room").doesNotContain("Canary");
        assertThat(outbox.open(instead).html()).doesNotContain("Canary");
        assertThat(stillTrue.of(instead, outbox.open(instead))).isTrue();
    }

    @Test
    void whoever_follows_from_elsewhere_reads_old_and_new_times_there_too() {
        MeetingFacts meeting = scene.openMeeting();
        RegistrationDetail here = member(meeting);
        RegistrationDetail there = member(meeting);
        scene.run("UPDATE registration SET zone = 'America/New_York' WHERE id = ?", there.id());
        Programme before = versions.programme(meeting.id(), 1);
        ProgrammeItem open = before.items().get(0);
        ProgrammeItem later = open.toBuilder()
                .times(open.day(), LocalTime.of(10, 0), LocalTime.of(11, 30))
                .build();

        publish.publish(
                meeting.id(),
                new PublishWish(before.with(later), 1, null, null, new Notice(Tell.NOW, null)),
                Actor.SERVER);

        String day = TimeText.longDate(open.day(), Locale.ENGLISH);
        for (String text : List.of(
                outbox.open(newest(there)).text(), outbox.open(newest(there)).html())) {
            assertThat(text)
                    .contains(day + ", 09:00–10:30", day + ", 10:00–11:30")
                    .containsPattern("2[01]:00–2[12]:30 in New York \\(UTC−[45]\\)")
                    .containsPattern("2[12]:00–2[23]:30 in New York \\(UTC−[45]\\)");
        }
        assertThat(outbox.open(newest(here)).text()).contains("10:00–11:30").doesNotContain("New York");
        OutboxRow notice = newest(there);
        assertThat(stillTrue.of(notice, outbox.open(notice))).isTrue();
    }

    @Test
    void five_hundred_people_are_told_with_a_few_statements() {
        MeetingFacts meeting = scene.openMeeting();
        crowd(meeting, 500);
        Programme before = versions.programme(meeting.id(), 1);
        ProgrammeItem open = before.items().get(0);
        long began = System.nanoTime();

        List<String> statements = Queries.here(() -> publish.publish(
                meeting.id(),
                new PublishWish(
                        before.with(open.toBuilder().room("Another room").build()),
                        1,
                        null,
                        null,
                        new Notice(Tell.NOW, null)),
                Actor.SERVER));

        long millis = (System.nanoTime() - began) / 1_000_000;
        System.out.println("500 told in " + millis + " ms, " + statements.size() + " statements");
        assertThat(scene.count(
                        "SELECT COUNT(*) FROM outbox_message WHERE meeting_id = ? AND kind = 'PROGRAMME_CHANGED'",
                        meeting.id()))
                .isEqualTo(500);
        assertThat(statements).hasSizeLessThan(40);
    }

    /** Approved people, each with a link. */
    private void crowd(MeetingFacts meeting, int many) {
        for (int i = 0; i < many; i++) {
            String email = Scene.unique("crowd");
            long person = scene.insert(
                    "INSERT INTO person (public_id, given_name, printed_name, email, created_at) VALUES (?, 'Test', ?, ?, NOW(6))",
                    RandomIds.publicId(),
                    "Test Delegate " + i,
                    email);
            long registration =
                    scene.insert("""
                    INSERT INTO registration (reference, meeting_id, person_id, email_key, request_key, status, category,
                      attendance, consent_listing, consent_privacy_at, holds_place, version, created_at, updated_at)
                    VALUES (?, ?, ?, ?, ?, 'APPROVED', 'GOVERNMENT', 'IN_PERSON', TRUE, NOW(6), TRUE, 0, NOW(6), NOW(6))
                    """, RandomIds.reference(), meeting.id(), person, email, RandomIds.publicId());
            links.current(registration, LinkPurpose.MY);
        }
    }

    private OutboxRow newest(RegistrationDetail person) {
        return messages.newest("", Long.MAX_VALUE, 100).stream()
                .filter(line -> line.recipientEmail().equals(person.email()))
                .filter(line -> line.kind() == MailKind.PROGRAMME_CHANGED)
                .findFirst()
                .flatMap(line -> messages.row(line.publicId()))
                .orElseThrow();
    }

    private RegistrationDetail member(MeetingFacts meeting) {
        var outcome = (RegistrationOutcome.Submitted) register.register(meeting, RandomIds.publicId(), Scene.answers());
        RegistrationDetail registered =
                registrations.byId(outcome.registrationId()).orElseThrow();
        verification.verify(
                scene.organiser(),
                meeting.id(),
                registered.reference(),
                new VerifiedDesignation(Designation.NEACAP_SPC_MEMBER, "MNG", null, null, "letter"));
        RegistrationDetail verified = registrations.byId(registered.id()).orElseThrow();
        decisions.decide(
                scene.organiser(),
                meeting.id(),
                List.of(new DecideRegistrations.Seen(verified.reference(), verified.version())),
                Decision.APPROVE,
                null,
                List.of());
        return registrations.byId(registered.id()).orElseThrow();
    }
}
