package org.neaspec.plenary.registration;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.registration.RegistrationOutcome.AlreadyRegistered;
import org.neaspec.plenary.registration.RegistrationOutcome.FormUsedForAnother;
import org.neaspec.plenary.registration.RegistrationOutcome.Full;
import org.neaspec.plenary.registration.RegistrationOutcome.Repeated;
import org.neaspec.plenary.registration.RegistrationOutcome.Submitted;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.PlenaryTest;
import org.neaspec.plenary.story.Queries;

class RegisteringTest extends PlenaryTest {

    @Inject
    Scene scene;

    @Inject
    RegisterParticipant registerParticipant;

    @Inject
    Registrations registrations;

    @Inject
    PersonalLinks links;

    @Inject
    FactLog facts;

    @Test
    void a_registration_comes_with_person_claims_history_place_and_link() {
        var meeting = scene.openMeeting(10);
        var answers = Scene.answers(Scene.unique("spc"), Designation.NEACAP_SPC_MEMBER, Designation.NEASPEC_NFP);

        var outcome = registerParticipant.register(meeting, "key-whole-" + meeting.id(), answers);

        assertThat(outcome).isInstanceOf(Submitted.class);
        var id = ((Submitted) outcome).registrationId();
        var detail = registrations.byId(id).orElseThrow();
        assertThat(detail.answers()).isEqualTo(answers);
        assertThat(detail.status()).isEqualTo(RegistrationStatus.UNDER_REVIEW);
        assertThat(detail.reference()).matches("[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(registrations.history(id)).extracting(Step::act).containsExactly(StepAct.RECEIVED);
        assertThat(scene.again(meeting).placesTaken()).isEqualTo(1);
        assertThat(links.registrationOf(links.current(id, LinkPurpose.MY), LinkPurpose.MY))
                .contains(id);
        assertThat(facts.of(RegistrationSubmitted.class))
                .filteredOn(fact -> fact.registrationId() == id)
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.registrant())
                            .isEqualTo(detail.registrant())
                            .isEqualTo(registrations.registrant(id).orElseThrow());
                    assertThat(fact.personalToken()).isEqualTo(links.current(id, LinkPurpose.MY));
                    assertThat(fact).asString().doesNotContain(fact.personalToken());
                });
    }

    @Test
    void the_same_form_sent_twice_makes_one_registration() {
        var meeting = scene.openMeeting();
        var answers = Scene.answers();
        var key = "key-twice-" + meeting.id();

        var first = registerParticipant.register(meeting, key, answers);
        var second = registerParticipant.register(meeting, key, answers);

        assertThat(second).isEqualTo(new Repeated(((Submitted) first).registrationId()));
        assertThat(count(meeting.id())).isEqualTo(1);
        assertThat(scene.again(meeting).placesTaken()).isEqualTo(1);
        assertThat(registerParticipant.register(meeting, key, Scene.answers())).isEqualTo(new FormUsedForAnother());
    }

    @Test
    void an_address_that_is_registered_is_told_by_mail_and_not_registered_again() {
        var meeting = scene.openMeeting();
        var email = Scene.unique("Twice");

        var first = registerParticipant.register(meeting, "key-mail-a-" + meeting.id(), Scene.answers(email));
        var again = registerParticipant.register(
                meeting, "key-mail-b-" + meeting.id(), Scene.answers(" " + email.toUpperCase() + " "));

        var id = ((Submitted) first).registrationId();
        assertThat(again).isEqualTo(new AlreadyRegistered(id));
        assertThat(count(meeting.id())).isEqualTo(1);
        assertThat(facts.of(RegistrationAttemptedAgain.class)).contains(new RegistrationAttemptedAgain(id));
    }

    @Test
    void an_address_is_not_flooded_however_often_somebody_types_it() {
        var meeting = scene.openMeeting();
        var email = Scene.unique("victim");
        var first = registerParticipant.register(meeting, RandomIds.publicId(), Scene.answers(email));
        var id = ((Submitted) first).registrationId();

        for (int i = 0; i < 5; i++) {
            registerParticipant.register(meeting, RandomIds.publicId(), Scene.answers(email));
        }
        assertThat(reminders(id)).isEqualTo(1);

        scene.run("UPDATE registration SET reminded_at = DATE_SUB(reminded_at, INTERVAL 21 MINUTE) WHERE id = ?", id);
        registerParticipant.register(meeting, RandomIds.publicId(), Scene.answers(email));
        assertThat(reminders(id)).isEqualTo(2);
    }

    private long reminders(long id) {
        return facts.of(RegistrationAttemptedAgain.class).stream()
                .filter(fact -> fact.registrationId() == id)
                .count();
    }

    @Test
    void a_full_meeting_answers_known_and_unknown_addresses_alike() {
        var meeting = scene.openMeeting(1);
        var email = Scene.unique("first");
        registerParticipant.register(meeting, "key-full-a-" + meeting.id(), Scene.answers(email));
        var full = scene.again(meeting);

        assertThat(registerParticipant.register(full, "key-full-b-" + meeting.id(), Scene.answers()))
                .isEqualTo(new Full());
        assertThat(registerParticipant.register(full, "key-full-c-" + meeting.id(), Scene.answers(email)))
                .isEqualTo(new Full());
    }

    @Test
    void sixty_four_people_after_the_last_place_give_one_registration() throws Exception {
        var meeting = scene.openMeeting(1);

        var outcomes = together(
                64, i -> registerParticipant.register(meeting, "key-last-" + meeting.id() + "-" + i, Scene.answers()));

        assertThat(outcomes.stream().filter(Submitted.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(Full.class::isInstance)).hasSize(63);
        assertThat(count(meeting.id())).isEqualTo(1);
        assertThat(scene.again(meeting).placesTaken()).isEqualTo(1);
    }

    @Test
    void one_form_sent_sixty_four_times_at_once_makes_one_registration() throws Exception {
        var meeting = scene.openMeeting(100);
        var answers = Scene.answers();

        var outcomes = together(64, i -> registerParticipant.register(meeting, "key-storm-" + meeting.id(), answers));

        assertThat(outcomes.stream().filter(Submitted.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(Repeated.class::isInstance)).hasSize(63);
        assertThat(scene.again(meeting).placesTaken()).isEqualTo(1);
    }

    @Test
    void one_address_in_sixty_four_forms_at_once_makes_one_registration() throws Exception {
        var meeting = scene.openMeeting(100);
        var email = Scene.unique("storm");

        var outcomes = together(
                64,
                i -> registerParticipant.register(meeting, "key-addr-" + meeting.id() + "-" + i, Scene.answers(email)));

        assertThat(outcomes.stream().filter(Submitted.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(AlreadyRegistered.class::isInstance))
                .hasSize(63);
        assertThat(scene.again(meeting).placesTaken()).isEqualTo(1);
    }

    @Test
    void a_registration_with_its_mail_is_nine_statements() {
        var meeting = scene.openMeeting();

        assertThat(Queries.here(() -> registerParticipant.register(meeting, RandomIds.publicId(), Scene.answers())))
                .as(
                        "a place, person, the body it is of, registration, step, link, how the meeting speaks, mail, webhooks")
                .hasSize(9);
    }

    private long count(long meetingId) {
        return scene.count("SELECT COUNT(*) FROM registration WHERE meeting_id = ?", meetingId);
    }

    private interface Attempt {
        RegistrationOutcome number(int i);
    }

    private static List<RegistrationOutcome> together(int many, Attempt attempt) throws Exception {
        var pool = Executors.newFixedThreadPool(many);
        try {
            List<Callable<RegistrationOutcome>> calls = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                var number = i;
                calls.add(() -> attempt.number(number));
            }
            List<RegistrationOutcome> outcomes = new ArrayList<>();
            for (Future<RegistrationOutcome> call : pool.invokeAll(calls)) {
                outcomes.add(call.get());
            }
            return outcomes;
        } finally {
            pool.shutdown();
        }
    }
}
