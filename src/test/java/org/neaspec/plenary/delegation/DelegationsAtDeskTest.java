package org.neaspec.plenary.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.neaspec.plenary.delegation.DelegationScene.address;
import static org.neaspec.plenary.delegation.DelegationScene.nominee;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.registration.Answers;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationOutcome.Submitted;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

/** What staff see of delegations, those of bodies as much as those of States. */
class DelegationsAtDeskTest extends PlenaryTest {

    @Inject
    Scene scene;

    @Inject
    DelegationScene focal;

    @Inject
    Delegations delegations;

    @Inject
    InviteParty invite;

    @Inject
    KeepFocalPoints keepFocalPoints;

    @Inject
    NameDelegate nameDelegate;

    @Inject
    RegisterParticipant register;

    @Inject
    Registrations registrations;

    @Inject
    OtherMatters matters;

    @Inject
    Chores chores;

    @Inject
    Staff staff;

    @Inject
    EmbeddedServer server;

    private MeetingFacts meeting;
    private Browser organiser;

    @BeforeEach
    void begin() {
        meeting = scene.openMeeting();
        organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
    }

    @Test
    void a_body_takes_in_who_registered_by_herself_and_is_reviewed_apart_from_everybody_else() {
        var name = Scene.unique("Test Body ").replace("@example.org", "");
        var body = scene.insert(
                "INSERT INTO body (code, name, kind) VALUES (?, ?, 'NGO')",
                "T-" + RandomIds.publicId().substring(0, 8),
                name);
        var point = keepFocalPoints.add(
                invite.invite(meeting.id(), null, body, true, 5, scene.organiser()),
                "Test Focal Point",
                List.of(address(Scene.unique("focal"))),
                null,
                scene.organiser());
        var hers = registered(name.toUpperCase(java.util.Locale.ROOT), Category.NGO, null, "Hers");
        var other = registered("Another Body", Category.NGO, null, "Other");
        registered("Ministry", Category.GOVERNMENT, "MNG", "State");
        var page = DelegationPaths.page(focal.token(point));
        assertThat(new Browser(server.getURI()).get(page).body())
                .contains("registered without being named for " + name, "HERS", "Take into the delegation")
                .doesNotContain("OTHER");

        new Browser(server.getURI()).post(page + "/endorsements", "word", "ENDORSE", "reference", other.reference());
        new Browser(server.getURI()).post(page + "/endorsements", "word", "ENDORSE", "reference", hers.reference());

        assertThat(delegations.members(point.delegationId()))
                .extracting(Member::registrationId)
                .containsExactly(hers.id());
        var link = Jsoup.parse(
                        organiser.get(DelegationPaths.organise(meeting.slug())).body())
                .select("a[href*=delegation=body-" + body + "]")
                .attr("href");
        var queue = Jsoup.parse(organiser.get(link.replace("#selected", "")).body());
        assertThat(queue.select("#selected h3").eachText()).containsExactly(hers.name());
        assertThat(queue.select("#delegation option[selected]").text()).isEqualTo(name);
        assertThat(organiser
                        .get(MeetingPaths.registrations(meeting.slug()) + "?delegation=FRA")
                        .body())
                .as("a State without a delegation")
                .doesNotContain(hers.reference(), other.reference());
    }

    @Test
    void the_first_page_of_staff_says_what_delegations_wait_for() {
        meeting = scene.askingForEndorsement(meeting);
        scene.run(
                "UPDATE meeting SET starts_on = UTC_DATE() + INTERVAL 5 DAY, ends_on = UTC_DATE() + INTERVAL 6 DAY WHERE id = ?",
                meeting.id());
        meeting = scene.again(meeting);
        var mongolia = written("MNG");
        written("JPN");
        focal.focalPoint(meeting, "CHN", 5);
        nameDelegate.name(meeting, mongolia, nominee("Named", Scene.unique("n")), DelegationRole.DELEGATE, false);
        matters.send(
                meeting,
                delegations.byId(mongolia.delegationId()).orElseThrow(),
                mongolia,
                RandomIds.publicId(),
                "An item for other matters");
        var one = registered("Ministry", Category.GOVERNMENT, "JPN", "Awaiting");
        registered("Ministry", Category.GOVERNMENT, "JPN", "Fresh");
        scene.run("UPDATE registration SET updated_at = UTC_TIMESTAMP(6) - INTERVAL 4 DAY WHERE id = ?", one.id());

        assertThat(chores.open().stream()
                        .filter(chore -> chore.meetingId() == meeting.id())
                        .map(chore -> chore.kind() + " " + chore.many()))
                .containsExactlyInAnyOrder("MATTERS 1", "ENDORSEMENTS 1", "NOBODY 1", "NO_HEAD 1");
        assertThat(organiser.get("/organise").body())
                .contains(
                        meeting.title() + ": one item for other matters",
                        meeting.title() + ": one delegation has no head",
                        meeting.title() + ": one endorsement has been awaited");
    }

    private FocalPoint written(String state) {
        var point = focal.focalPoint(meeting, state, 5);
        keepFocalPoints.write(
                meeting, delegations.byId(point.delegationId()).orElseThrow(), point, false, scene.organiser());
        return point;
    }

    private RegistrationDetail registered(String organisation, Category category, String country, String family) {
        var old = Scene.answers();
        var answers = new Answers(
                old.honorific(),
                old.givenName(),
                family,
                Answers.printedName(old.honorific(), old.givenName(), family),
                null,
                old.jobTitle(),
                null,
                organisation,
                country,
                category,
                old.email(),
                null,
                old.attendance(),
                null,
                Set.of(),
                null,
                null,
                true);
        var outcome = (Submitted) register.register(meeting, RandomIds.publicId(), answers);
        return registrations.byId(outcome.registrationId()).orElseThrow();
    }
}
