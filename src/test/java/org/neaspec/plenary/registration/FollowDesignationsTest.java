package org.neaspec.plenary.registration;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.people.AppointPerson;
import org.neaspec.plenary.people.Appointments;
import org.neaspec.plenary.people.MergePersons;
import org.neaspec.plenary.people.Proof;
import org.neaspec.plenary.people.Saved;
import org.neaspec.plenary.programme.ProgrammePublished;
import org.neaspec.plenary.programme.PublishProgramme;
import org.neaspec.plenary.programme.PublishWish;
import org.neaspec.plenary.programme.Versions;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.PlenaryTest;

/** Places in segments after the approval, and who is one person with two registrations. */
class FollowDesignationsTest extends PlenaryTest {

    private static final Proof PROOF = new Proof(Designation.NEACAP_SPC_MEMBER, "MNG", null, null, "list");

    @Inject
    Scene scene;

    @Inject
    RegisterParticipant register;

    @Inject
    Registrations registrations;

    @Inject
    DecideRegistrations decide;

    @Inject
    VerifyDesignation verify;

    @Inject
    RemoveDesignation remove;

    @Inject
    AppointPerson appoint;

    @Inject
    Appointments appointments;

    @Inject
    MergePersons merge;

    @Inject
    RejoinMeeting rejoin;

    @Inject
    WithdrawRegistration withdraw;

    @Inject
    SetCapacity capacity;

    @Inject
    ChooseSessions sessions;

    @Inject
    LostSessionsRound.Round round;

    @Inject
    Versions versions;

    @Inject
    PublishProgramme publish;

    @Test
    void a_designation_verified_after_the_approval_takes_a_place_in_the_segment_and_its_removal_frees_it() {
        var meeting = scene.openMeeting();
        long quota = limitB(meeting, 1);
        var organiser = scene.organiser();
        var person = approved(meeting, organiser);
        assertThat(taken(quota)).isZero();

        assertThat(verify(meeting, person, organiser).full()).isEmpty();
        assertThat(taken(quota)).isEqualTo(1);
        remove.remove(organiser, meeting.id(), person.reference(), Designation.NEACAP_SPC_MEMBER);
        assertThat(taken(quota)).isZero();
    }

    @Test
    void who_would_come_into_a_full_segment_is_refused_there_and_the_organiser_hears_it() {
        var meeting = scene.openMeeting();
        long quota = limitB(meeting, 1);
        var organiser = scene.organiser();
        var first = approved(meeting, organiser);
        var second = approved(meeting, organiser);
        verify(meeting, first, organiser);

        assertThat(verify(meeting, second, organiser).full())
                .extracting(Quota::id)
                .containsExactly(quota);
        assertThat(taken(quota)).isEqualTo(1);
        assertThat(scene.count("SELECT COUNT(*) FROM quota_seat WHERE quota_id = ?", quota))
                .isEqualTo(1);
        assertThat(registrations.rulings(second.id()).values())
                .singleElement()
                .satisfies(ruling -> assertThat(ruling.choice()).isEqualTo(RulingChoice.REFUSE));
        assertThat(registrations.history(second.id())).extracting(Step::act).contains(StepAct.SEGMENT_FULL);
    }

    @Test
    void an_appointment_in_the_directory_moves_the_places_at_the_meeting_too() {
        var meeting = scene.openMeeting();
        long quota = limitB(meeting, 1);
        var organiser = scene.organiser();
        var person = approved(meeting, organiser);

        assertThat(appoint.add(personOf(person), PROOF, organiser)).isEqualTo(Saved.DONE);
        assertThat(taken(quota)).isEqualTo(1);
        var held = appointments.of(personOf(person)).get(0);
        assertThat(appoint.end(personOf(person), held.id(), held.version(), organiser))
                .isEqualTo(Saved.DONE);
        assertThat(taken(quota)).isZero();
    }

    @Test
    void a_chosen_session_is_given_up_with_the_designation_that_admitted_to_it() {
        var meeting = scene.openMeeting();
        var organiser = scene.organiser();
        long quota = limitSessionOfB(meeting, organiser);
        var first = approved(meeting, organiser);
        var second = approved(meeting, organiser);
        verify(meeting, first, organiser);
        verify(meeting, second, organiser);
        long session = sessionOfB(meeting);
        assertThat(sessions.choose(first.id(), Set.of(session))).isInstanceOf(ChooseSessions.Outcome.Chosen.class);
        assertThat(sessions.choose(second.id(), Set.of(session))).isInstanceOf(ChooseSessions.Outcome.NoPlace.class);

        remove.remove(organiser, meeting.id(), first.reference(), Designation.NEACAP_SPC_MEMBER);

        assertThat(taken(quota)).isZero();
        assertThat(choices(session)).isZero();
        assertThat(registrations.history(first.id())).extracting(Step::act).contains(StepAct.SESSIONS_LOST);
        assertThat(sessions.choose(second.id(), Set.of(session))).isInstanceOf(ChooseSessions.Outcome.Chosen.class);
    }

    @Test
    void a_chosen_session_is_given_up_with_the_decision_that_refuses_its_segment() {
        var meeting = scene.openMeeting();
        var organiser = scene.organiser();
        long quota = limitSessionOfB(meeting, organiser);
        var person = approved(meeting, organiser);
        verify(meeting, person, organiser);
        sessions.choose(person.id(), Set.of(sessionOfB(meeting)));
        assertThat(taken(quota)).isEqualTo(1);
        long segment = scene.count("SELECT id FROM segment WHERE meeting_id = ? AND code = 'B'", meeting.id());
        var now = registrations.byId(person.id()).orElseThrow();

        decide.decide(
                organiser,
                meeting.id(),
                List.of(new DecideRegistrations.Seen(now.reference(), now.version())),
                Decision.APPROVE,
                null,
                List.of(new RulingWish(segment, RulingChoice.REFUSE, "not this time")));

        assertThat(taken(quota)).isZero();
        assertThat(choices(sessionOfB(meeting))).isZero();
    }

    @Test
    void a_chosen_session_is_given_up_when_the_programme_or_its_segment_admits_others() {
        var meeting = scene.openMeeting();
        var organiser = scene.organiser();
        long session = scene.count("SELECT MIN(id) FROM programme_item WHERE meeting_id = ?", meeting.id());
        capacity.add(organiser, meeting, new QuotaScope(null, session, null, null, null), 2);
        long quota = scene.count("SELECT id FROM quota WHERE meeting_id = ?", meeting.id());
        var guest = approved(meeting, organiser);
        var member = approved(meeting, organiser);
        verify(meeting, member, organiser);
        sessions.choose(guest.id(), Set.of(session));
        sessions.choose(member.id(), Set.of(session));
        assertThat(taken(quota)).isEqualTo(2);
        var newest = versions.newest(meeting.id()).orElseThrow();
        var open = newest.content().programme().items().get(0);

        publish.publish(
                meeting.id(),
                new PublishWish(
                        newest.content()
                                .programme()
                                .withItems(List.of(
                                        open.toBuilder().segment("B").build(),
                                        newest.content().programme().items().get(1))),
                        newest.number(),
                        null,
                        null,
                        ProgrammePublished.Notice.SILENT),
                Actor.SERVER);

        assertThat(taken(quota)).isEqualTo(1);
        assertThat(scene.count("SELECT registration_id FROM session_choice WHERE item_id = ?", session))
                .isEqualTo(member.id());
        scene.run(
                "DELETE FROM segment_admits WHERE segment_id IN (SELECT id FROM segment WHERE meeting_id = ?)",
                meeting.id());
        assertThat(round.at(meeting.id())).isTrue();
        assertThat(taken(quota)).isZero();
    }

    private long limitSessionOfB(MeetingFacts meeting, Organiser organiser) {
        capacity.add(organiser, meeting, new QuotaScope(null, sessionOfB(meeting), null, null, null), 1);
        return scene.count("SELECT id FROM quota WHERE meeting_id = ?", meeting.id());
    }

    private long sessionOfB(MeetingFacts meeting) {
        return scene.count("SELECT MAX(id) FROM programme_item WHERE meeting_id = ?", meeting.id());
    }

    private long choices(long session) {
        return scene.count("SELECT COUNT(*) FROM session_choice WHERE item_id = ?", session);
    }

    @Test
    void who_withdrew_and_was_merged_with_somebody_registered_does_not_come_back_a_second_time() {
        var meeting = scene.openMeeting();
        var organiser = scene.organiser();
        var gone = detail(meeting);
        withdraw.withdraw(gone.id());
        var stands = detail(meeting);
        merged(gone, stands, organiser);

        assertThat(rejoin.rejoin(meeting, gone.id())).isEqualTo(RejoinOutcome.REGISTERED_OTHERWISE);
        var again = registrations.byId(gone.id()).orElseThrow();
        var seen = new DecideRegistrations.Seen(again.reference(), again.version());
        assertThat(decide.decide(organiser, meeting.id(), List.of(seen), Decision.REOPEN, null, List.of()))
                .containsExactly(
                        new DecisionOutcome.RegisteredOtherwise(gone.reference(), again.name(), stands.reference()));
        withdraw.withdraw(stands.id());
        assertThat(rejoin.rejoin(meeting, gone.id())).isEqualTo(RejoinOutcome.REJOINED);
    }

    private VerifyDesignation.Outcome.Verified verify(MeetingFacts meeting, RegistrationDetail person, Organiser by) {
        return (VerifyDesignation.Outcome.Verified) verify.verify(
                by,
                meeting.id(),
                person.reference(),
                new VerifiedDesignation(Designation.NEACAP_SPC_MEMBER, "MNG", null, null, "list"));
    }

    private void merged(RegistrationDetail gone, RegistrationDetail kept, Organiser by) {
        long from = personOf(gone);
        long to = personOf(kept);
        var answers = kept.answers();
        merge.merge(new MergePersons.Seen(from, 0), new MergePersons.Seen(to, 0), answers.person(), by);
        assertThat(personOf(gone)).isEqualTo(to);
    }

    private long limitB(MeetingFacts meeting, int places) {
        scene.run("UPDATE meeting SET places_plain = FALSE WHERE id = ?", meeting.id());
        return scene.insert("""
                INSERT INTO quota (meeting_id, combination, segment_id, places, created_at)
                SELECT ?, CONCAT('segment ', id), id, ?, NOW(6) FROM segment WHERE meeting_id = ? AND code = 'B'
                """, meeting.id(), places, meeting.id());
    }

    private long taken(long quota) {
        return scene.count("SELECT taken FROM quota WHERE id = ?", quota);
    }

    private long personOf(RegistrationDetail registration) {
        return scene.count("SELECT person_id FROM registration WHERE id = ?", registration.id());
    }

    private RegistrationDetail detail(MeetingFacts meeting) {
        var outcome = register.register(meeting, RandomIds.publicId(), Scene.answers());
        return registrations
                .byId(((RegistrationOutcome.Submitted) outcome).registrationId())
                .orElseThrow();
    }

    private RegistrationDetail approved(MeetingFacts meeting, Organiser by) {
        var detail = detail(meeting);
        decide.decide(
                by,
                meeting.id(),
                List.of(new DecideRegistrations.Seen(detail.reference(), detail.version())),
                Decision.APPROVE,
                null,
                List.of());
        return detail;
    }
}
