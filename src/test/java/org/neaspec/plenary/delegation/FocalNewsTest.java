package org.neaspec.plenary.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.neaspec.plenary.delegation.DelegationScene.nominee;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.delegation.DelegationNews.Item;
import org.neaspec.plenary.delegation.DelegationNews.What;
import org.neaspec.plenary.registration.DecideRegistrations;
import org.neaspec.plenary.registration.Decision;
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationOutcome.Submitted;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.registration.WithdrawRegistration;
import org.neaspec.plenary.shared.RandomIds;

/** Focal points are told what became of their own people: once, in one mail. */
class FocalNewsTest extends FocalScene {

    @Inject
    KeepFocalPoints keepFocalPoints;

    @Inject
    ArrangeDelegation arrange;

    @Inject
    SubstituteDelegate substitute;

    @Inject
    RegisterParticipant register;

    @Inject
    WithdrawRegistration withdraw;

    @Inject
    DecideRegistrations decide;

    @Inject
    TellFocalPoints.Round round;

    @Inject
    NewsRepository news;

    @Inject
    NewsLog log;

    @BeforeEach
    void begin() {
        keepFocalPoints.write(
                meeting, delegations.byId(point.delegationId()).orElseThrow(), point, false, scene.organiser());
    }

    @Test
    void one_mail_names_everybody_of_the_own_delegation_and_nobody_twice() {
        var stranger = focal.focalPoint(meeting, "JPN", 5);
        keepFocalPoints.write(
                meeting, delegations.byId(stranger.delegationId()).orElseThrow(), stranger, false, scene.organiser());
        var waiting = alone();
        var withdrew = named("Withdrew");
        var declined = named("Declined");
        var removed = named("Removed");
        withdraw.withdraw(withdrew.id());
        decided(declined, Decision.DECLINE);
        decided(removed, Decision.APPROVE);
        arrange.remove(
                meeting, point, delegations.members(point.delegationId()).get(2).publicId());
        withdraw.withdraw(alone().id());

        assertThat(news.settled(Instant.now().minusSeconds(600)))
                .as("before things have settled")
                .doesNotContain(point.delegationId());
        assertThat(news.settled(Instant.now().plusSeconds(1))).contains(point.delegationId());
        for (int i = 0; i < 2; i++) {
            round.tell(point.delegationId());
            round.tell(stranger.delegationId());
        }

        assertThat(mails(point)).isEqualTo(1);
        assertThat(mails(stranger)).as("another delegation").isZero();
        assertThat(log.of(point))
                .containsExactlyInAnyOrder(
                        new Item(What.AWAITS, waiting.name()),
                        new Item(What.WITHDREW, again(withdrew).name()),
                        new Item(What.DECLINED, again(declined).name()));
    }

    @Test
    void nobody_is_written_to_who_never_had_a_link() {
        var other = scene.askingForEndorsement(scene.openMeeting());
        var silent = focal.focalPoint(other, "MNG", 5);
        register.register(other, RandomIds.publicId(), Scene.answers());
        round.tell(silent.delegationId());
        assertThat(mails(silent)).isZero();
    }

    @Test
    void what_staff_do_in_the_stead_of_focal_points_is_told_to_them() {
        var staff = new Caller.Staff(scene.organiser(), point.delegationId());
        var removed = named("Removed");
        var left = named("Left");
        nameDelegate.name(meeting, staff, nominee("Fresh", Scene.unique("fresh")), DelegationRole.DELEGATE, false);
        var members = delegations.members(point.delegationId());
        arrange.remove(meeting, staff, members.get(0).publicId());
        substitute.substitute(meeting, staff, members.get(1).publicId(), nominee("Came", Scene.unique("came")));

        round.tell(point.delegationId());

        assertThat(log.of(point))
                .containsExactlyInAnyOrder(
                        new Item(What.TAKEN_OUT, removed.name()),
                        new Item(What.REPLACED, left.name()),
                        new Item(What.NAMED, "Ms. Came TESTDELEGATE"),
                        new Item(What.NAMED, "Ms. Fresh TESTDELEGATE"));
    }

    private RegistrationDetail alone() {
        var outcome = (Submitted) register.register(meeting, RandomIds.publicId(), Scene.answers());
        return registrations.byId(outcome.registrationId()).orElseThrow();
    }

    private RegistrationDetail named(String given) {
        var email = Scene.unique("news");
        nameDelegate.name(meeting, point, nominee(given, email), DelegationRole.DELEGATE, false);
        var members = delegations.members(point.delegationId());
        var one = registrations
                .byId(members.get(members.size() - 1).registrationId())
                .orElseThrow();
        send.send(meeting, one.id(), one.version(), Scene.answers(email));
        return again(one);
    }

    private RegistrationDetail again(RegistrationDetail one) {
        return registrations.byId(one.id()).orElseThrow();
    }

    private void decided(RegistrationDetail one, Decision decision) {
        decide.decide(
                scene.organiser(),
                meeting.id(),
                List.of(new DecideRegistrations.Seen(one.reference(), one.version())),
                decision,
                "Because.",
                List.of());
    }

    private long mails(FocalPoint to) {
        return scene.count(
                "SELECT COUNT(*) FROM outbox_message WHERE kind = 'DELEGATION_NEWS' AND recipient_email = ?",
                to.addresses().get(0).text());
    }
}
