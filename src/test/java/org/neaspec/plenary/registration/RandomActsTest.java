package org.neaspec.plenary.registration;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.meeting.EndorsementAsked;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingTerms;
import org.neaspec.plenary.programme.ChangeSettings;
import org.neaspec.plenary.programme.SettingsChange;
import org.neaspec.plenary.registration.DecideRegistrations.Seen;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.PlenaryTest;

/**
 * A registrant, two focal points, two reviewers and a setting that somebody turns on and off do what comes to their minds, with
 * what they saw last in hand. Whatever they do, the rules hold after every single act.
 */
class RandomActsTest extends PlenaryTest {

    private static final int ACTS = 40;

    /** What the last mail about the state may be, by state; written by hand, not taken from the code. */
    private static final Map<RegistrationStatus, Set<String>> LAST_WORD = Map.of(
            RegistrationStatus.AWAITING_ENDORSEMENT, Set.of("RECEIVED", "REOPENED", "CHANGED"),
            RegistrationStatus.UNDER_REVIEW, Set.of("RECEIVED", "REOPENED", "CHANGED"),
            RegistrationStatus.RETURNED, Set.of("RETURNED"),
            RegistrationStatus.APPROVED, Set.of("APPROVED", "CHANGED"),
            RegistrationStatus.WAITING, Set.of("WAITING", "CHANGED"),
            RegistrationStatus.DECLINED, Set.of("DECLINED"),
            RegistrationStatus.WITHDRAWN, Set.of("WITHDRAWN"),
            RegistrationStatus.CANCELLED, Set.of("CANCELLED"));

    @Inject
    Scene scene;

    @Inject
    RegisterParticipant register;

    @Inject
    Registrations registrations;

    @Inject
    DecideRegistrations decide;

    @Inject
    UndoDecision undo;

    @Inject
    EndorseRegistration endorse;

    @Inject
    ChangeRegistration change;

    @Inject
    WithdrawRegistration withdraw;

    @Inject
    RejoinMeeting rejoin;

    @Inject
    ChangeSettings settings;

    @Inject
    Clock clock;

    private Random random;
    private MeetingFacts meeting;
    private long id;
    private final Map<Organiser, Seen> seen = new HashMap<>();
    private final Set<RegistrationStatus> reached = new java.util.HashSet<>();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_everybody_does_no_rule_is_broken(long seed) {
        random = new Random(seed);
        meeting = scene.openMeeting(3);
        if (random.nextBoolean()) {
            meeting = scene.askingForEndorsement(meeting);
        }
        var outcome = register.register(meeting, RandomIds.publicId(), Scene.answers());
        id = ((RegistrationOutcome.Submitted) outcome).registrationId();
        var reviewers = List.of(scene.organiser(), scene.organiser());
        var steps = registrations.history(id);
        var audited = audited();
        for (int act = 0; act < ACTS; act++) {
            for (var reviewer : reviewers) {
                if (random.nextInt(3) > 0) {
                    look(reviewer);
                }
            }
            var done = anyAct(reviewers.get(random.nextInt(2)));
            var after = registrations.history(id);
            check(done, steps, after, audited);
            steps = after;
            audited = audited();
        }
        assertThat(reached).as("states this walk came through").hasSizeGreaterThan(2);
    }

    /**
     * What somebody tried.
     *
     * @param hand whose hand it was
     * @param took whether it was carried out, as the one who did it was told
     */
    private record Try(Hand hand, boolean took, String what) {}

    private Try anyAct(Organiser reviewer) {
        return switch (random.nextInt(12)) {
            case 0 -> changed(false);
            case 1 -> changed(true);
            case 2 -> new Try(Hand.PERSON, withdraw.withdraw(id), "withdraw");
            case 3 -> new Try(Hand.PERSON, rejoined(), "rejoin");
            case 4 -> endorsed(Hand.FOCAL_POINT, new Endorser.FocalPoint("Test Focal Point", anyState()));
            case 5 -> endorsed(Hand.SECRETARIAT, new Endorser.Staff(reviewer));
            case 6 -> {
                var outcome = undo.undo(reviewer, meeting.id(), lastSeen(reviewer));
                yield new Try(Hand.SECRETARIAT, outcome instanceof DecisionOutcome.Decided, "undo " + outcome);
            }
            case 7 -> switched(reviewer);
            default -> decided(reviewer);
        };
    }

    private boolean rejoined() {
        var outcome = rejoin.rejoin(scene.again(meeting), id);
        return outcome == RejoinOutcome.REJOINED || outcome == RejoinOutcome.AWAITING;
    }

    private Try changed(boolean weighty) {
        var before = registrations.byId(id).orElseThrow();
        var body =
                weighty ? "Ministry " + random.nextInt(1000) : before.answers().organisation();
        var state = weighty ? anyState() : before.answers().country();
        var outcome = change.change(id, before.version(), with(before.answers(), body, state));
        return new Try(Hand.PERSON, outcome instanceof ChangeOutcome.Changed, "change " + outcome);
    }

    private Answers with(Answers old, String body, String state) {
        return new Answers(
                old.honorific(),
                old.givenName(),
                old.familyName(),
                old.printedName(),
                null,
                "Adviser " + random.nextInt(1000),
                null,
                body,
                state,
                old.category(),
                old.email(),
                null,
                old.attendance(),
                old.zone(),
                Set.of(),
                null,
                null,
                true);
    }

    private Try endorsed(Hand hand, Endorser by) {
        var given = random.nextInt(3) > 0;
        var outcome = given ? endorse.endorse(id, by, "Note") : endorse.refuse(id, by, "Why");
        return new Try(hand, outcome instanceof EndorsementOutcome.Recorded, "endorse " + given + " " + outcome);
    }

    private Try decided(Organiser reviewer) {
        var decision = Decision.values()[random.nextInt(Decision.values().length)];
        var current = registrations.byId(id).orElseThrow();
        var old = lastSeen(reviewer);
        var outcome = decide.decide(reviewer, meeting.id(), List.of(old), decision, "Because.", List.of())
                .get(0);
        if (old.version() != current.version()) {
            assertThat(outcome)
                    .as("a decision about what was seen long ago")
                    .isInstanceOf(DecisionOutcome.Overtaken.class);
        }
        return new Try(Hand.SECRETARIAT, outcome instanceof DecisionOutcome.Decided, decision + " " + outcome);
    }

    /** Only the registrations that are concerned get a step, by nobody's hand; that of the setting is in the record too. */
    private Try switched(Organiser reviewer) {
        var now = scene.again(meeting);
        var asked = EndorsementAsked.values()[random.nextInt(2)];
        var before = registrations.history(id).size();
        settings.change(
                meeting.id(),
                new SettingsChange(
                        now.version(),
                        Map.of(),
                        now.registrationOpens(),
                        now.registrationCloses(),
                        now.places(),
                        new MeetingTerms(asked, null, null)),
                reviewer);
        return new Try(Hand.SYSTEM, registrations.history(id).size() > before, "switch " + asked);
    }

    private void check(Try done, List<Step> before, List<Step> after, long auditedBefore) {
        var now = registrations.byId(id).orElseThrow();
        var what = done.what() + ", after " + before.get(before.size() - 1);
        reached.add(now.status());
        assertThat(after).as(what).hasSize(before.size() + (done.took() ? 1 : 0));
        var last = after.get(after.size() - 1);
        assertThat(now.status()).as(what).isEqualTo(last.status());
        if (done.took()) {
            var from = before.get(before.size() - 1).status();
            assertThat(last.hand()).as(what).isEqualTo(done.hand());
            assertThat(last.act().allows(from, last.hand())).as(what).isTrue();
            assertThat(last.act().leadsTo(from)).as(what).contains(last.status());
            assertThat(last.at()).isNotNull();
            assertThat(last.by() != null)
                    .as("a name for staff and focal points: " + what)
                    .isEqualTo(done.hand() == Hand.SECRETARIAT || done.hand() == Hand.FOCAL_POINT);
            if (done.hand() == Hand.SECRETARIAT || done.hand() == Hand.FOCAL_POINT) {
                assertThat(audited()).as(what).isEqualTo(auditedBefore + 1);
            }
        }
        if (now.status() == RegistrationStatus.APPROVED) {
            assertThat(now.endorsement().settled()).as(what).isTrue();
        }
        if (now.status() == RegistrationStatus.AWAITING_ENDORSEMENT) {
            assertThat(now.endorsement().settled()).as(what).isFalse();
        }
        if (now.status() == RegistrationStatus.UNDER_REVIEW) {
            assertThat(now.endorsement().settled()).as(what).isTrue();
        }
        assertThat(scene.again(meeting).placesTaken())
                .as("places: " + what)
                .isEqualTo(now.status().holdsPlace() ? 1 : 0);
        assertThat(LAST_WORD.get(now.status())).as("mail: " + what).contains(lastMail());
    }

    private String lastMail() {
        return scene.rows(
                        "SELECT kind FROM outbox_message WHERE registration_id = ? AND state <> 'CANCELLED' ORDER BY id DESC LIMIT 1",
                        id)
                .get(0)
                .get("kind")
                .toString();
    }

    private long audited() {
        return scene.count(
                "SELECT COUNT(*) FROM audit_entry WHERE subject = ?",
                registrations.byId(id).orElseThrow().reference());
    }

    private void look(Organiser reviewer) {
        var now = registrations.byId(id).orElseThrow();
        seen.put(reviewer, new Seen(now.reference(), now.version()));
    }

    private Seen lastSeen(Organiser reviewer) {
        if (!seen.containsKey(reviewer)) {
            look(reviewer);
        }
        return seen.get(reviewer);
    }

    private String anyState() {
        return List.of("MNG", "JPN", "FRA").get(random.nextInt(3));
    }
}
