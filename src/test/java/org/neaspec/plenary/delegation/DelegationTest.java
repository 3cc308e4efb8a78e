package org.neaspec.plenary.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.neaspec.plenary.delegation.DelegationScene.nominee;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.delegation.NamingOutcome.AlreadyThere;
import org.neaspec.plenary.delegation.NamingOutcome.Named;
import org.neaspec.plenary.delegation.NamingOutcome.Refused;
import org.neaspec.plenary.delegation.NamingOutcome.TakenIn;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.ChangeOutcome;
import org.neaspec.plenary.registration.ChangeRegistration;
import org.neaspec.plenary.registration.Endorsement;
import org.neaspec.plenary.registration.FeedAnswer;
import org.neaspec.plenary.registration.Feeds;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.RegistrationOutcome.Submitted;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.RequestPersonalLink;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.registration.SendRegistration;
import org.neaspec.plenary.registration.WithdrawRegistration;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

/** What focal points may do, and what is refused in words. */
class DelegationTest extends PlenaryTest {

    @Inject
    Scene scene;

    @Inject
    DelegationScene focal;

    @Inject
    NameDelegate nameDelegate;

    @Inject
    SubstituteDelegate substitute;

    @Inject
    ArrangeDelegation arrange;

    @Inject
    AnswerSelfRegistered answer;

    @Inject
    Credentials credentials;

    @Inject
    Delegations delegations;

    @Inject
    FocalLinks focalLinks;

    @Inject
    KeepFocalPoints keepFocalPoints;

    @Inject
    Registrations registrations;

    @Inject
    SendRegistration send;

    @Inject
    WithdrawRegistration withdraw;

    @Inject
    ChangeRegistration change;

    @Inject
    EmbeddedServer server;

    @Inject
    RegisterParticipant register;

    @Inject
    PersonalLinks links;

    @Inject
    RequestPersonalLink request;

    @Inject
    Feeds feeds;

    @Test
    void a_focal_point_who_lost_the_link_gets_it_again_at_the_recorded_address_and_nobody_else_gets_one() {
        var meeting = scene.openMeeting();
        var point = focal.focalPoint(meeting, "MNG", 2);
        var address = point.addresses().get(0);
        request.request(meeting, address);
        assertThat(written(address))
                .as("who was never written to has no link to lose")
                .isZero();

        keepFocalPoints.write(
                meeting, delegations.byId(point.delegationId()).orElseThrow(), point, false, scene.organiser());
        request.request(meeting, DelegationScene.address(address.text().toUpperCase(java.util.Locale.ROOT)));
        request.request(scene.openMeeting(), address);
        request.request(meeting, DelegationScene.address(Scene.unique("stranger")));
        assertThat(written(address)).isEqualTo(2);
    }

    private long written(EmailAddress address) {
        return scene.count(
                "SELECT COUNT(*) FROM outbox_message WHERE kind = 'DELEGATION_INVITED' AND recipient_email = ?",
                address.text());
    }

    @Test
    void somebody_named_is_invited_endorsed_and_comes_under_review_with_her_own_form() {
        var meeting = meeting();
        var point = focal.focalPoint(meeting, "MNG", 5);
        var email = Scene.unique("named");

        assertThat(name(meeting, point, "Named", email, DelegationRole.DELEGATE))
                .isInstanceOf(Named.class);

        var member = members(point).get(0);
        var invited = registrations.byId(member.registrationId()).orElseThrow();
        assertThat(invited.status()).isEqualTo(RegistrationStatus.INVITED);
        assertThat(invited.endorsement().answer()).isEqualTo(Endorsement.Answer.GIVEN);
        assertThat(invited.endorsement().by()).isEqualTo(point.name());
        assertThat(mails(email)).containsExactly("NOMINATED");

        send.send(meeting, invited.id(), invited.version(), Scene.answers(email));
        var sent = registrations.byId(invited.id()).orElseThrow();
        assertThat(sent.status()).isEqualTo(RegistrationStatus.UNDER_REVIEW);
        assertThat(sent.endorsement().answer()).isEqualTo(Endorsement.Answer.GIVEN);
        assertThat(scene.again(meeting).placesTaken()).isEqualTo(1);
    }

    @Test
    void after_the_day_to_confirm_what_was_not_sent_is_refused_and_what_was_sent_changes_on_request() {
        var meeting = scene.openMeeting();
        var point = focal.focalPoint(meeting, "MNG", 5);
        var prompt = Scene.unique("prompt");
        var slow = Scene.unique("slow");
        name(meeting, point, "Prompt", prompt, DelegationRole.DELEGATE);
        name(meeting, point, "Slow", slow, DelegationRole.DELEGATE);
        var first = registrations.byId(members(point).get(0).registrationId()).orElseThrow();
        var second = registrations.byId(members(point).get(1).registrationId()).orElseThrow();
        send.send(meeting, first.id(), first.version(), Scene.answers(prompt));
        scene.run(
                "INSERT INTO delegation_terms (meeting_id, confirm_by, roles, version, updated_at) "
                        + "VALUES (?, UTC_TIMESTAMP(6), '[]', 1, UTC_TIMESTAMP(6))",
                meeting.id());

        assertThat(send.send(meeting, second.id(), second.version(), Scene.answers(slow)))
                .isInstanceOf(ChangeOutcome.TooLate.class);
        var my = new Browser(server.getURI()).get("/my/" + links.current(second.id(), LinkPurpose.MY));
        assertThat(my.body())
                .contains("the time to complete the registration ended on")
                .doesNotContain("Complete your registration");
        var sent = registrations.byId(first.id()).orElseThrow();
        assertThat(change.change(sent.id(), sent.version(), Scene.answers(prompt, Designation.NEASPEC_NFP)))
                .isInstanceOf(ChangeOutcome.Requested.class);

        name(meeting, point, "Later", Scene.unique("later"), DelegationRole.DELEGATE);
        var later = registrations.byId(members(point).get(2).registrationId()).orElseThrow();
        assertThat(send.send(
                        meeting,
                        later.id(),
                        later.version(),
                        Scene.answers(later.answers().email().text())))
                .as("named after that day")
                .isInstanceOf(ChangeOutcome.Changed.class);
    }

    @Test
    void the_same_list_sent_twice_makes_no_doubles() {
        var meeting = meeting();
        var point = focal.focalPoint(meeting, "MNG", 5);
        var email = Scene.unique("twice");

        name(meeting, point, "Twice", email, DelegationRole.DELEGATE);

        assertThat(name(meeting, point, "Twice", email.toUpperCase(java.util.Locale.ROOT), DelegationRole.DELEGATE))
                .isInstanceOf(AlreadyThere.class);
        assertThat(members(point)).hasSize(1);
        assertThat(mails(email)).hasSize(1);
    }

    @Test
    void the_sixth_of_five_is_refused_and_so_is_a_role_beyond_its_number() {
        var meeting = meeting();
        var point = focal.focalPoint(meeting, "MNG", 5);
        focal.terms(meeting, null, null, 9, new RoleTerms(DelegationRole.EXPERT, 1, List.of()));

        name(meeting, point, "Expert", Scene.unique("e"), DelegationRole.EXPERT);
        assertThat(name(meeting, point, "Second", Scene.unique("e"), DelegationRole.EXPERT))
                .isEqualTo(Refused.because("role", "role", 1, DelegationRole.EXPERT));
        for (int i = 0; i < 4; i++) {
            assertThat(name(meeting, point, "Nr" + i, Scene.unique("n"), DelegationRole.DELEGATE))
                    .isInstanceOf(Named.class);
        }
        assertThat(name(meeting, point, "Sixth", Scene.unique("six"), DelegationRole.DELEGATE))
                .isEqualTo(Refused.because("send", "full", 5));
        assertThat(members(point)).hasSize(5);
    }

    @Test
    void a_second_head_is_refused_or_swapped_on_request() {
        var meeting = meeting();
        var point = focal.focalPoint(meeting, "MNG", 5);
        name(meeting, point, "First", Scene.unique("h"), DelegationRole.HEAD);
        name(meeting, point, "Other", Scene.unique("h"), DelegationRole.DELEGATE);
        var first = members(point).get(0);
        var other = members(point).get(1);

        assertThat(arrange.role(meeting, point, other.publicId(), DelegationRole.HEAD, false))
                .isEqualTo(Refused.because("role", "head", first.name()));
        assertThat(name(meeting, point, "Third", Scene.unique("h"), DelegationRole.HEAD))
                .isInstanceOf(Refused.class);
        arrange.role(meeting, point, other.publicId(), DelegationRole.HEAD, true);

        assertThat(members(point))
                .extracting(Member::role)
                .containsExactly(DelegationRole.DELEGATE, DelegationRole.HEAD);
    }

    @Test
    void after_the_deadline_nobody_is_named_but_a_substitution_is_taken_and_marked_late() {
        var meeting = meeting();
        var point = focal.focalPoint(meeting, "MNG", 5);
        name(meeting, point, "Intime", Scene.unique("l"), DelegationRole.HEAD);
        focal.terms(meeting, null, Instant.now().minusSeconds(60), null);

        assertThat(name(meeting, point, "Late", Scene.unique("l"), DelegationRole.DELEGATE))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("delegation.refused.late"));
        var member = members(point).get(0);
        assertThat(substitute.substitute(meeting, point, member.publicId(), nominee("Late", Scene.unique("l"))))
                .isInstanceOf(Named.class);
        assertThat(members(point)).singleElement().satisfies(now -> {
            assertThat(now.late()).isTrue();
            assertThat(now.role()).isEqualTo(DelegationRole.HEAD);
        });
    }

    @Test
    void a_substitution_keeps_role_order_and_seat_and_ends_link_and_feed_at_once() {
        var meeting = meeting();
        var point = focal.focalPoint(meeting, "MNG", 5);
        var gone = Scene.unique("gone");
        var came = Scene.unique("came");
        name(meeting, point, "Gone", gone, DelegationRole.ADVISER);
        name(meeting, point, "Stays", Scene.unique("stays"), DelegationRole.DELEGATE);
        var leaving = members(point).get(0);
        var detail = registrations.byId(leaving.registrationId()).orElseThrow();
        send.send(meeting, detail.id(), detail.version(), Scene.answers(gone));
        var link = links.current(detail.id(), LinkPurpose.MY);
        var feed = links.current(detail.id(), LinkPurpose.FEED);
        assertThat(registrations.byPersonalToken(link)).isPresent();

        assertThat(substitute.substitute(meeting, point, leaving.publicId(), nominee("Came", came)))
                .isInstanceOf(Named.class);

        assertThat(registrations.byPersonalToken(link)).isEmpty();
        assertThat(feeds.byToken(feed)).isInstanceOf(FeedAnswer.Closed.class);
        assertThat(registrations.byId(detail.id()).orElseThrow().status()).isEqualTo(RegistrationStatus.REPLACED);
        assertThat(members(point).get(0).name()).contains("Came");
        assertThat(members(point).get(0).role()).isEqualTo(DelegationRole.ADVISER);
        assertThat(scene.again(meeting).placesTaken()).isEqualTo(1);
        assertThat(mails(came)).containsExactly("NOMINATED");
        assertThat(mails(gone)).contains("REPLACED");
        assertThat(scene.count(
                        "SELECT COUNT(*) FROM secret_link WHERE registration_id = ? AND revoked_at IS NULL",
                        detail.id()))
                .isZero();
        var newcomer =
                registrations.byId(members(point).get(0).registrationId()).orElseThrow();
        send.send(meeting, newcomer.id(), newcomer.version(), Scene.answers(came));
        assertThat(scene.again(meeting).placesTaken()).isEqualTo(1);
    }

    @Test
    void one_person_named_by_two_states_stays_with_the_first_and_the_second_learns_no_name() {
        var meeting = meeting();
        var mongolia = focal.focalPoint(meeting, "MNG", 5);
        var japan = focal.focalPoint(meeting, "JPN", 5);
        var email = Scene.unique("both");
        name(meeting, mongolia, "Both", email, DelegationRole.DELEGATE);

        assertThat(name(meeting, japan, "Both", email, DelegationRole.DELEGATE))
                .isEqualTo(Refused.because("email", "elsewhere"));
        assertThat(members(japan)).isEmpty();
    }

    @Test
    void who_registered_alone_is_endorsed_into_the_delegation_and_who_withdrew_is_not() {
        var meeting = meeting();
        var point = focal.focalPoint(meeting, "MNG", 5);
        var one = registered(meeting);
        var two = registered(meeting);
        var three = registered(meeting);
        var delegation = delegations.byId(point.delegationId()).orElseThrow();
        assertThat(delegations.selfRegistered(delegation)).hasSize(3);
        withdraw.withdraw(two);

        assertThat(word(meeting, point, one, AnswerSelfRegistered.Word.ENDORSE)).isInstanceOf(TakenIn.class);
        assertThat(word(meeting, point, two, AnswerSelfRegistered.Word.ENDORSE))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("delegation.refused.ended"));
        assertThat(word(meeting, point, three, AnswerSelfRegistered.Word.NOT_OURS))
                .isInstanceOf(Named.class);

        assertThat(status(one)).isEqualTo(RegistrationStatus.UNDER_REVIEW);
        assertThat(status(three)).isEqualTo(RegistrationStatus.AWAITING_ENDORSEMENT);
        assertThat(delegations.selfRegistered(delegation)).isEmpty();
        var stranger = focal.focalPoint(meeting, "JPN", 5);
        assertThat(word(meeting, stranger, three, AnswerSelfRegistered.Word.ENDORSE))
                .isEqualTo(Refused.because("waiting", "unknown"));
    }

    @Test
    void members_change_places_and_the_order_stays() {
        var meeting = meeting();
        var point = focal.focalPoint(meeting, "MNG", 5);
        for (var given : List.of("Aa", "Bb", "Cc")) {
            name(meeting, point, given, Scene.unique("order"), DelegationRole.DELEGATE);
        }
        var last = members(point).get(2);

        arrange.move(point, last.publicId(), true);
        assertThat(members(point))
                .extracting(Member::name)
                .satisfiesExactly(
                        a -> assertThat(a).contains("Aa"),
                        c -> assertThat(c).contains("Cc"),
                        b -> assertThat(b).contains("Bb"));
        arrange.remove(meeting, point, last.publicId());
        assertThat(members(point).get(1).present()).isFalse();
        assertThat(status(last.registrationId())).isEqualTo(RegistrationStatus.WITHDRAWN);
    }

    @Test
    void a_note_verbale_is_told_by_its_bytes_and_kept_encrypted() {
        var meeting = meeting();
        var point = focal.focalPoint(meeting, "MNG", 5);
        var delegation = delegations.byId(point.delegationId()).orElseThrow();
        var pdf = "%PDF-1.7 secret words of a ministry".getBytes(StandardCharsets.US_ASCII);

        assertThat(credentials.upload(delegation, point, "note.pdf", "MZ evil".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Refused.because("file", "fileKind"));
        assertThat(credentials.upload(delegation, point, "large.pdf", new byte[Credentials.MOST_BYTES + 1]))
                .isEqualTo(Refused.because("file", "fileLarge", 10));
        assertThat(credentials.upload(delegation, point, "../a\"b.exe", pdf)).isEqualTo(new Named(".. a b.pdf"));
        assertThat(credentials.upload(delegation, point, "again.pdf", pdf)).isInstanceOf(AlreadyThere.class);

        var paper = credentials.of(delegation.rowId()).get(0);
        assertThat(credentials.content(paper)).contains(pdf);
        assertThat(scene.count(
                        "SELECT COUNT(*) FROM delegation_paper WHERE public_id = ? AND INSTR(sealed, 'secret words') > 0",
                        paper.publicId()))
                .isZero();
    }

    @Test
    void a_file_of_ten_megabytes_fits_into_the_database() {
        var meeting = meeting();
        var point = focal.focalPoint(meeting, "MNG", 5);
        var delegation = delegations.byId(point.delegationId()).orElseThrow();
        var bytes = new byte[Credentials.MOST_BYTES];
        System.arraycopy("%PDF-".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 5);

        assertThat(credentials.upload(delegation, point, "largest.pdf", bytes)).isInstanceOf(Named.class);
        assertThat(credentials.content(credentials.of(delegation.rowId()).get(0)))
                .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(bytes));
    }

    @Test
    void a_focal_points_link_ends_with_rotation_and_removal_and_looking_changes_nothing() {
        var meeting = meeting();
        var point = focal.focalPoint(meeting, "MNG", 5);
        var delegation = delegations.byId(point.delegationId()).orElseThrow();
        keepFocalPoints.write(meeting, delegation, point, false, scene.organiser());
        var first = focal.token(point);
        var before = scene.rows("CHECKSUM TABLE focal_link, focal_point, delegation, delegation_member");
        for (int i = 0; i < 3; i++) {
            assertThat(focalLinks.lookUp(first)).isInstanceOf(FocalLinks.Answer.Opens.class);
        }
        assertThat(scene.rows("CHECKSUM TABLE focal_link, focal_point, delegation, delegation_member"))
                .isEqualTo(before);

        keepFocalPoints.write(meeting, delegation, point, true, scene.organiser());
        assertThat(focalLinks.lookUp(first)).isInstanceOf(FocalLinks.Answer.Ended.class);
        var second = focal.token(point);
        keepFocalPoints.remove(delegation, point, scene.organiser());
        assertThat(focalLinks.lookUp(second)).isInstanceOf(FocalLinks.Answer.Ended.class);
        assertThat(focalLinks.lookUp("0".repeat(43))).isInstanceOf(FocalLinks.Answer.Unknown.class);
        assertThat(mails(point.addresses().get(0).text())).containsExactly("DELEGATION_INVITED", "DELEGATION_INVITED");
    }

    private MeetingFacts meeting() {
        return scene.askingForEndorsement(scene.openMeeting());
    }

    private NamingOutcome name(
            MeetingFacts meeting, FocalPoint point, String given, String email, DelegationRole role) {
        return nameDelegate.name(meeting, point, nominee(given, email), role, false);
    }

    private List<Member> members(FocalPoint point) {
        return delegations.members(point.delegationId());
    }

    private long registered(MeetingFacts meeting) {
        return ((Submitted) register.register(meeting, RandomIds.publicId(), Scene.answers())).registrationId();
    }

    private RegistrationStatus status(long id) {
        return registrations.byId(id).orElseThrow().status();
    }

    private NamingOutcome word(MeetingFacts meeting, FocalPoint point, long id, AnswerSelfRegistered.Word word) {
        return answer.answer(
                meeting, point, registrations.byId(id).orElseThrow().reference(), word);
    }

    private List<String> mails(String email) {
        return scene.rows("SELECT kind FROM outbox_message WHERE recipient_email = ? ORDER BY id", email).stream()
                .map(row -> row.get("kind").toString())
                .toList();
    }
}
