package org.neaspec.plenary.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.neaspec.plenary.delegation.DelegationScene.nominee;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.delegation.NamingOutcome.Named;
import org.neaspec.plenary.delegation.NamingOutcome.TakenIn;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.DecideRegistrations;
import org.neaspec.plenary.registration.DecideRegistrations.Seen;
import org.neaspec.plenary.registration.Decision;
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.RejoinMeeting;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.registration.SendRegistration;
import org.neaspec.plenary.registration.UndoDecision;
import org.neaspec.plenary.registration.WithdrawRegistration;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.PlenaryTest;

/**
 * A focal point who names, removes, changes roles and substitutes, people who send, withdraw and come back, and a secretariat that
 * decides and takes back do what comes to their minds. The delegation keeps its rules after every single act; they are stated
 * here in SQL, and not taken from the code.
 */
class RandomDelegationsTest extends PlenaryTest {

    private static final int ACTS = 45;

    private static final int PLACES = 3;

    private static final String NOT_ENDED =
            "('INVITED', 'DRAFT', 'AWAITING_ENDORSEMENT', 'UNDER_REVIEW', 'RETURNED', 'APPROVED', 'WAITING')";

    private static final String SENT =
            "('AWAITING_ENDORSEMENT', 'UNDER_REVIEW', 'RETURNED', 'APPROVED', 'WAITING', 'DECLINED')";

    @Inject
    Scene scene;

    @Inject
    DelegationScene focal;

    @Inject
    Delegations delegations;

    @Inject
    NameDelegate nameDelegate;

    @Inject
    SubstituteDelegate substitute;

    @Inject
    ArrangeDelegation arrange;

    @Inject
    AnswerSelfRegistered answer;

    @Inject
    RegisterParticipant register;

    @Inject
    Registrations registrations;

    @Inject
    SendRegistration send;

    @Inject
    WithdrawRegistration withdraw;

    @Inject
    RejoinMeeting rejoin;

    @Inject
    DecideRegistrations decide;

    @Inject
    UndoDecision undo;

    private Random random;
    private MeetingFacts meeting;
    private FocalPoint point;
    private Organiser reviewer;
    private List<String> people;

    /** Whom the focal point took out, and has not spoken for since. */
    private final Set<Long> out = new HashSet<>();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 8);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_everybody_does_a_delegation_keeps_its_places_its_one_head_and_its_word(long seed) {
        random = new Random(seed);
        meeting = scene.openMeeting(50);
        if (seed % 4 > 0) {
            meeting = scene.askingForEndorsement(meeting);
        }
        point = focal.focalPoint(meeting, "MNG", PLACES);
        focal.terms(meeting, null, null, 9, new RoleTerms(DelegationRole.EXPERT, 1, List.of()));
        reviewer = scene.organiser();
        people = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            people.add(Scene.unique("anybody"));
        }
        for (int act = 0; act < ACTS; act++) {
            check(anyAct());
        }
    }

    private String anyAct() {
        var email = people.get(random.nextInt(people.size()));
        var person = registered(email);
        return switch (random.nextInt(11)) {
            case 0, 1 -> named(email);
            case 2 -> {
                var member = anyMember();
                member.map(one -> arrange.remove(meeting, point, one.publicId()))
                        .filter(Named.class::isInstance)
                        .ifPresent(done -> out.add(member.get().registrationId()));
                yield "remove " + member;
            }
            case 3 ->
                "role "
                        + anyMember()
                                .map(member ->
                                        arrange.role(meeting, point, member.publicId(), role(), random.nextBoolean()));
            case 4 -> anyMember().map(member -> substituted(member, email)).orElse("nobody");
            case 5 -> "send " + person.map(one -> send.send(meeting, one.id(), one.version(), Scene.answers(email)));
            case 6 -> "withdraw " + person.map(one -> withdraw.withdraw(one.id()));
            case 7, 8 -> "rejoin " + person.map(one -> rejoin.rejoin(scene.again(meeting), one.id()));
            case 9 ->
                person.map(this::spokenFor)
                        .orElseGet(() ->
                                "register " + register.register(meeting, RandomIds.publicId(), Scene.answers(email)));
            default -> person.map(this::decided).orElse("nobody");
        };
    }

    private String named(String email) {
        var outcome = nameDelegate.name(meeting, point, nominee("Anybody", email), role(), random.nextBoolean());
        takenIn(email, outcome);
        return "name " + outcome;
    }

    private String substituted(Member member, String email) {
        var outcome = substitute.substitute(meeting, point, member.publicId(), nominee("Anybody", email));
        if (outcome instanceof Named || outcome instanceof TakenIn) {
            out.add(member.registrationId());
        }
        takenIn(email, outcome);
        return "substitute " + outcome;
    }

    private void takenIn(String email, NamingOutcome outcome) {
        if (outcome instanceof Named || outcome instanceof TakenIn) {
            registered(email).ifPresent(one -> out.remove(one.id()));
        }
    }

    private String spokenFor(RegistrationDetail one) {
        var outcome = answer.answer(meeting, point, one.reference(), AnswerSelfRegistered.Word.ENDORSE);
        if (outcome instanceof TakenIn) {
            out.remove(one.id());
        }
        return "endorse " + outcome;
    }

    private String decided(RegistrationDetail one) {
        var seen = new Seen(one.reference(), one.version());
        if (random.nextInt(4) == 0) {
            return "undo " + undo.undo(reviewer, meeting.id(), seen);
        }
        var decision = Decision.values()[random.nextInt(Decision.values().length)];
        return decision + " " + decide.decide(reviewer, meeting.id(), List.of(seen), decision, "Because.", List.of());
    }

    private void check(String what) {
        var delegation = point.delegationId();
        assertThat(members(delegation, "")).as("places, after " + what).isLessThanOrEqualTo(PLACES);
        assertThat(members(delegation, " AND m.role = 'HEAD'"))
                .as("heads, after " + what)
                .isLessThanOrEqualTo(1);
        assertThat(members(delegation, " AND m.role = 'EXPERT'"))
                .as("experts, after " + what)
                .isLessThanOrEqualTo(1);
        assertThat(registrations("status IN " + SENT + " AND consent_privacy_at IS NULL"))
                .as("in line and never consented, after " + what)
                .isZero();
        assertThat(registrations("holds_place"))
                .as("places of the meeting, after " + what)
                .isEqualTo(scene.again(meeting).placesTaken());
        assertThat(registrations("status IN ('UNDER_REVIEW', 'APPROVED') AND endorsement IN ('AWAITED', 'REFUSED')"))
                .as("through without a word, after " + what)
                .isZero();
        out.forEach(id -> {
            var one = registrations.byId(id).orElseThrow();
            assertThat(one.endorsement().answer().name())
                    .as("endorsed although taken out, after " + what)
                    .isNotEqualTo("GIVEN");
            assertThat(scene.count(
                            "SELECT COUNT(*) FROM delegation_member m JOIN registration r ON r.id = m.registration_id "
                                    + "WHERE r.id = ? AND r.status IN " + NOT_ENDED,
                            id))
                    .as("in the delegation although taken out, after " + what)
                    .isZero();
        });
    }

    private long members(long delegation, String more) {
        return scene.count(
                "SELECT COUNT(*) FROM delegation_member m JOIN registration r ON r.id = m.registration_id "
                        + "WHERE m.delegation_id = ? AND r.status IN " + NOT_ENDED + more,
                delegation);
    }

    private long registrations(String which) {
        return scene.count("SELECT COUNT(*) FROM registration WHERE meeting_id = ? AND " + which, meeting.id());
    }

    private Optional<RegistrationDetail> registered(String email) {
        return registrations
                .ofAddress(meeting.id(), DelegationScene.address(email))
                .flatMap(one -> registrations.byId(one.id()));
    }

    private Optional<Member> anyMember() {
        var all = delegations.members(point.delegationId());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private DelegationRole role() {
        return List.of(
                        DelegationRole.HEAD,
                        DelegationRole.HEAD,
                        DelegationRole.EXPERT,
                        DelegationRole.DELEGATE,
                        DelegationRole.ADVISER)
                .get(random.nextInt(5));
    }
}
