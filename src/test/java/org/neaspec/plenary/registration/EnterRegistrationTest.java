package org.neaspec.plenary.registration;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.MeetingRights;
import org.neaspec.plenary.access.MeetingRole;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.PlenaryTest;

class EnterRegistrationTest extends PlenaryTest {

    @Inject
    Scene scene;

    @Inject
    EnterRegistration enter;

    @Inject
    RegisterParticipant register;

    @Inject
    Registrations registrations;

    @Inject
    UndoDecision undo;

    @Inject
    WithdrawRegistration withdraw;

    @Inject
    RejoinMeeting rejoin;

    @Test
    void somebody_entered_by_staff_is_in_line_with_a_history_that_names_who_entered_him() {
        var meeting = scene.openMeeting();
        var entered = entered(meeting, entry(Scene.answers(), false, true), scene.organiser());
        assertThat(entered.status()).isEqualTo(RegistrationStatus.UNDER_REVIEW);
        var detail = registrations.byId(entered.registrationId()).orElseThrow();
        assertThat(detail.way()).isEqualTo(WayIn.STAFF);
        assertThat(registrations.history(detail.id())).singleElement().satisfies(step -> {
            assertThat(step.act()).isEqualTo(StepAct.RECEIVED);
            assertThat(step.hand()).isEqualTo(Hand.SECRETARIAT);
            assertThat(step.by()).isEqualTo("Test Organiser");
        });
        assertThat(mails(detail.id())).containsExactly("RECEIVED");
    }

    @Test
    void registration_need_not_be_open_but_the_meeting_must_stand() {
        var meeting = scene.openMeeting();
        scene.run("UPDATE meeting SET registration_closes = '2020-01-01' WHERE id = ?", meeting.id());
        assertThat(enter.enter(scene.again(meeting), entry(Scene.answers(), false, true), scene.organiser()))
                .isInstanceOf(EntryOutcome.Entered.class);
        scene.run("UPDATE meeting SET stage = 'CANCELLED' WHERE id = ?", meeting.id());
        assertThat(enter.enter(scene.again(meeting), entry(Scene.answers(), false, true), scene.organiser()))
                .isInstanceOf(EntryOutcome.Stopped.class);
    }

    @Test
    void approval_at_once_writes_one_mail_and_none_where_the_person_is_not_to_be_told() {
        var meeting = scene.openMeeting();
        var told = entered(meeting, entry(Scene.answers(), true, true), scene.organiser());
        assertThat(told.status()).isEqualTo(RegistrationStatus.APPROVED);
        assertThat(mails(told.registrationId())).containsExactly("APPROVED");
        var silent = entered(meeting, entry(Scene.answers(), true, false), scene.organiser());
        assertThat(silent.status()).isEqualTo(RegistrationStatus.APPROVED);
        assertThat(mails(silent.registrationId())).isEmpty();
    }

    @Test
    void taking_back_an_approval_that_nobody_was_told_of_tells_nobody_either() {
        var meeting = scene.openMeeting();
        var organiser = scene.organiser();
        var silent = entered(meeting, entry(Scene.answers(), true, false), organiser);
        var told = entered(meeting, entry(Scene.answers(), true, true), organiser);
        scene.run("UPDATE outbox_message SET state = 'SENT' WHERE registration_id = ?", told.registrationId());
        for (var one : List.of(silent, told)) {
            var detail = registrations.byId(one.registrationId()).orElseThrow();
            undo.undo(organiser, meeting.id(), new DecideRegistrations.Seen(one.reference(), detail.version()));
            assertThat(registrations.byId(one.registrationId()).orElseThrow().status())
                    .isEqualTo(RegistrationStatus.UNDER_REVIEW);
        }

        assertThat(mails(silent.registrationId())).isEmpty();
        assertThat(mails(told.registrationId())).containsExactly("APPROVED", "REOPENED");
    }

    @Test
    void who_was_invited_comes_back_to_a_meeting_by_invitation_and_who_came_by_the_form_does_not() {
        var meeting = scene.openMeeting();
        var invited = entered(meeting, entry(Scene.answers(), false, true), scene.organiser());
        var other = ((RegistrationOutcome.Submitted) register.register(meeting, RandomIds.publicId(), Scene.answers()))
                .registrationId();
        withdraw.withdraw(invited.registrationId());
        withdraw.withdraw(other);
        scene.run("UPDATE meeting SET by_invitation = TRUE, registration_opens = NULL WHERE id = ?", meeting.id());

        assertThat(rejoin.rejoin(scene.again(meeting), other)).isEqualTo(RejoinOutcome.NOT_OPEN);
        assertThat(rejoin.rejoin(scene.again(meeting), invited.registrationId()))
                .isEqualTo(RejoinOutcome.REJOINED);
        withdraw.withdraw(invited.registrationId());
        scene.run("UPDATE meeting SET registration_closes = '2020-01-01' WHERE id = ?", meeting.id());
        assertThat(rejoin.rejoin(scene.again(meeting), invited.registrationId()))
                .isEqualTo(RejoinOutcome.NOT_OPEN);
    }

    @Test
    void who_may_not_approve_leaves_it_in_line_and_a_State_is_still_asked() {
        var meeting = scene.askingForEndorsement(scene.openMeeting());
        var desk = desk();
        var elsewhere = notOfAState(Scene.answers());
        assertThat(entered(meeting, entry(elsewhere, true, true), desk).status())
                .isEqualTo(RegistrationStatus.UNDER_REVIEW);
        assertThat(entered(meeting, entry(Scene.answers(), true, true), scene.organiser())
                        .status())
                .isEqualTo(RegistrationStatus.AWAITING_ENDORSEMENT);
    }

    @Test
    void several_people_without_an_address_can_be_entered_and_nobody_is_written_to() {
        var meeting = scene.openMeeting();
        for (int i = 0; i < 2; i++) {
            var entered = entered(meeting, entry(withoutAddress(Scene.answers()), true, true), scene.organiser());
            assertThat(mails(entered.registrationId())).isEmpty();
            assertThat(registrations
                            .byId(entered.registrationId())
                            .orElseThrow()
                            .answers()
                            .reachable())
                    .isFalse();
        }
    }

    @Test
    void the_same_entry_twice_is_one_and_an_address_known_already_is_said_with_its_name() {
        var meeting = scene.openMeeting();
        var organiser = scene.organiser();
        var entry = entry(Scene.answers(), false, true);
        var first = entered(meeting, entry, organiser);
        assertThat(enter.enter(meeting, entry, organiser)).isEqualTo(first);
        assertThat(enter.enter(meeting, entry(entry.answers(), false, true), organiser))
                .isEqualTo(new EntryOutcome.AlreadyRegistered(
                        first.registrationId(),
                        first.reference(),
                        "Ms. Test DELEGATE",
                        RegistrationStatus.UNDER_REVIEW));
        assertThat(enter.enter(
                        meeting,
                        new Entry(entry.key(), WayIn.STAFF, Scene.answers(), false, List.of(), true),
                        organiser))
                .isInstanceOf(EntryOutcome.KeyUsedForAnother.class);
    }

    @Test
    void a_full_meeting_takes_nobody_by_staff_either_unless_people_may_wait() {
        var meeting = scene.openMeeting(1);
        register.register(meeting, RandomIds.publicId(), Scene.answers());
        assertThat(enter.enter(scene.again(meeting), entry(Scene.answers(), true, true), scene.organiser()))
                .isInstanceOf(EntryOutcome.NoPlace.class);
        scene.run("UPDATE meeting SET waiting_list = TRUE WHERE id = ?", meeting.id());
        var waits = entered(scene.again(meeting), entry(Scene.answers(), true, true), scene.organiser());
        assertThat(waits.status()).isEqualTo(RegistrationStatus.WAITING);
        assertThat(mails(waits.registrationId())).containsExactly("WAITING");
    }

    private EntryOutcome.Entered entered(MeetingFacts meeting, Entry entry, Organiser by) {
        return (EntryOutcome.Entered) enter.enter(meeting, entry, by);
    }

    private static Entry entry(Answers answers, boolean approve, boolean told) {
        return new Entry(RandomIds.publicId(), WayIn.STAFF, answers, approve, List.of(), told);
    }

    private Organiser desk() {
        return scene.organiser().at(new MeetingRights(false, Set.of(MeetingRole.DESK), Set.of()));
    }

    static Answers notOfAState(Answers from) {
        return copy(from, Category.ACADEMIA, null, from.email());
    }

    static Answers withoutAddress(Answers from) {
        return copy(from, from.category(), from.country(), EmailAddress.NONE);
    }

    private static Answers copy(Answers from, Category category, String country, EmailAddress email) {
        return new Answers(
                from.honorific(),
                from.givenName(),
                from.familyName(),
                from.printedName(),
                from.localName(),
                from.jobTitle(),
                from.unit(),
                from.organisation(),
                country,
                category,
                email,
                from.phone(),
                from.attendance(),
                from.zone(),
                from.claims(),
                from.dietary(),
                from.accessNeeds(),
                from.consentListing());
    }

    private List<String> mails(long registrationId) {
        return scene
                .rows("SELECT kind FROM outbox_message WHERE registration_id = ? ORDER BY id", registrationId)
                .stream()
                .map(row -> (String) row.get("kind"))
                .toList();
    }
}
