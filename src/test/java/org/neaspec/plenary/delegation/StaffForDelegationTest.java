package org.neaspec.plenary.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.RegistrationOutcome.Submitted;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.Browser;

/** Staff do for a delegation what its focal point does, under their own names. */
class StaffForDelegationTest extends FocalScene {

    @Inject
    Staff staff;

    @Inject
    RegisterParticipant register;

    private String email;

    @Override
    int places() {
        return 3;
    }

    @BeforeEach
    void signIn() {
        email = staff.organiser();
        browser = staff.signIn(browser, email);
    }

    @Test
    void a_delegation_without_focal_point_is_named_arranged_and_changed_by_staff() {
        String page = DelegationPaths.staff(meeting.slug(), "JPN");
        assertThat(browser.get(page).body()).contains("Nobody has the link to this delegation yet");
        String first = Scene.unique("first");
        String came = Scene.unique("came");
        assertThat(name(page, "First", first, "HEAD").statusCode()).isEqualTo(303);
        assertThat(browser.post(
                                page + "/rows",
                                "list",
                                "Ms.;Second;Delegate;;;" + Scene.unique("second") + ";Delegate\nMs.;Third;;;;no;")
                        .body())
                .contains("Rows kept: 1")
                .contains("Third");
        assertThat(name(page, "Twice", Scene.unique("twice"), "HEAD").body()).contains("is the head of delegation");

        Member head = members("JPN").get(0);
        Member second = members("JPN").get(1);
        done(browser.post(page + "/members/" + second.publicId() + "/position", "to", "up"));
        done(browser.post(page + "/members/" + second.publicId() + "/role", "memberRole", "EXPERT"));
        done(browser.post(page + "/members/" + second.publicId() + "/removal"));
        done(browser.post(
                page + "/members", "instead", head.publicId(), "givenName", "Came", "email", came, "role", "DELEGATE"));
        done(browser.post(page + "/matters", "words", "Umbratis", "requestKey", RandomIds.publicId()));
        done(browser.upload(page + "/papers", "file", "note.pdf", "%PDF-1.7"));
        done(browser.post(page + "/note", "source", "No. 7 of 1 May"));

        assertThat(members("JPN"))
                .extracting(member -> member.status() + " " + member.role() + " " + member.name())
                .containsExactlyInAnyOrder("WITHDRAWN EXPERT Ms. Second DELEGATE", "INVITED HEAD Came");
        assertThat(mails(first)).containsExactly("NOMINATED", "REPLACED");
        assertThat(mails(came)).containsExactly("NOMINATED");
        assertThat(browser.get(page).body()).contains("note.pdf", "Umbratis", "No. 7");
        assertThat(recordOf(email))
                .contains(
                        "registration.nominated",
                        "delegation.order",
                        "delegation.role",
                        "registration.takenOut",
                        "registration.replaced",
                        "delegation.matterSent",
                        "delegation.paperSent",
                        "delegation.noteTaken");
        assertThat(scene.count(
                        "SELECT COUNT(*) FROM registration_step s JOIN registration r ON r.id = s.registration_id"
                                + " WHERE r.meeting_id = ? AND s.hand <> 'SECRETARIAT'",
                        meeting.id()))
                .isZero();
        done(browser.post(page + "/members/" + head.publicId() + "/mail"));
        assertThat(mails(came)).containsExactly("NOMINATED", "NOMINATED");
    }

    @Test
    void after_the_deadline_staff_name_people_as_late_and_no_more_than_there_are_places_for() {
        focal.terms(meeting, null, Instant.now().minusSeconds(60), null);
        String page = DelegationPaths.staff(meeting.slug(), "MNG");

        assertThat(browser.get(page).body()).contains("Naming has closed for focal points. Staff can still name");
        for (String given : List.of("One", "Two", "Three")) {
            done(name(page, given, Scene.unique("late"), "DELEGATE"));
        }

        assertThat(members("MNG")).hasSize(3).allMatch(Member::late);
        assertThat(name(page, "Four", Scene.unique("late"), "DELEGATE").body()).contains("may have 3 people");
        assertThat(new Browser(server.getURI()).get(page()).body()).contains("Three");
    }

    @Test
    void staff_endorse_and_refuse_and_it_counts_as_theirs() {
        String page = DelegationPaths.staff(meeting.slug(), "MNG");
        var one = registrations.byId(registered()).orElseThrow();
        var other = registrations.byId(registered()).orElseThrow();

        done(browser.post(page + "/endorsements", "reference", one.reference(), "word", "ENDORSE"));
        done(browser.post(page + "/endorsements", "reference", other.reference(), "word", "DECLINE"));

        assertThat(registrations.byId(one.id()).orElseThrow().status()).isEqualTo(RegistrationStatus.UNDER_REVIEW);
        assertThat(members("MNG")).extracting(Member::reference).containsExactly(one.reference());
        assertThat(recordOf(email)).contains("registration.endorsed", "registration.endorsementRefused");
    }

    @Test
    void who_is_not_signed_in_or_has_the_link_alone_does_not_come_in() {
        String page = DelegationPaths.staff(meeting.slug(), "MNG");
        var visitor = new Browser(server.getURI());

        assertThat(visitor.get(page).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith("/sign-in?next="));
        assertThat(name(visitor, page, "Nobody", Scene.unique("nobody"), "HEAD").statusCode())
                .isEqualTo(403);
        assertThat(browser.get(DelegationPaths.staff(meeting.slug(), "ZZZ")).statusCode())
                .isEqualTo(404);
        assertThat(members("MNG")).isEmpty();
    }

    private long registered() {
        return ((Submitted) register.register(meeting, RandomIds.publicId(), Scene.answers())).registrationId();
    }

    private List<Member> members(String party) {
        return delegations.members(
                delegations.find(meeting.id(), party).orElseThrow().rowId());
    }

    private List<String> recordOf(String account) {
        return scene.rows("SELECT act FROM audit_entry WHERE account_id = ? ORDER BY id", staff.id(account)).stream()
                .map(row -> row.get("act").toString())
                .toList();
    }

    private HttpResponse<String> name(String page, String given, String address, String role) {
        return name(browser, page, given, address, role);
    }

    private static HttpResponse<String> name(Browser by, String page, String given, String address, String role) {
        return by.post(page + "/members", "givenName", given, "email", address, "role", role);
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(Jsoup.parse(answer.body()).text()).isEqualTo(303);
    }
}
