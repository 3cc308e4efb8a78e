package org.neaspec.plenary.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
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
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationOutcome;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.RemoveDesignation;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.registration.VerifiedDesignation;
import org.neaspec.plenary.registration.VerifyDesignation;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.PlenaryTest;

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
