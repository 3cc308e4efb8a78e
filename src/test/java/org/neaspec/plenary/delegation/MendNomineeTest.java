package org.neaspec.plenary.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.neaspec.plenary.delegation.DelegationScene.address;
import static org.neaspec.plenary.delegation.DelegationScene.nominee;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.registration.BeginRegistration;
import org.neaspec.plenary.registration.ChangeAddress;
import org.neaspec.plenary.registration.DraftPlace;
import org.neaspec.plenary.registration.FailingAddresses;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationDraft;
import org.neaspec.plenary.registration.RegistrationDrafts;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.registration.Scene;

/** Somebody who was named under a wrong name or address, or whom the mail did not reach. */
class MendNomineeTest extends FocalScene {

    @Inject
    FailingAddresses failing;

    @Inject
    ChangeAddress changeAddress;

    @Inject
    SubstituteDelegate substitute;

    @Inject
    BeginRegistration begin;

    @Inject
    RegistrationDrafts drafts;

    private String wrong;
    private String right;

    @BeforeEach
    void begin() {
        wrong = Scene.unique("mistyped");
        right = Scene.unique("right");
        nameDelegate.name(meeting, point, nominee("Mistyped", wrong), DelegationRole.ADVISER, false);
    }

    @Test
    void a_corrected_address_gets_a_new_link_and_the_old_one_ends() {
        var old = my();
        failing.note(address(wrong), "550 no such user");
        assertThat(browser.get(page()).body())
                .contains("Mail came back")
                .contains("Correct name or address")
                .doesNotContain(old);
        assertThat(browser.get(page() + "?correct=" + member().publicId()).body())
                .contains("value=\"" + wrong + "\"")
                .contains("value=\"Mistyped\"");

        assertThat(correct("Mended", "no address").statusCode()).isEqualTo(422);
        assertThat(correct("Mended", right).statusCode()).isEqualTo(303);

        assertThat(browser.get(old).statusCode()).isEqualTo(410);
        assertThat(browser.get(my()).statusCode()).isEqualTo(200);
        assertThat(mails(right)).containsExactly("NOMINATED");
        assertThat(member().role()).isEqualTo(DelegationRole.ADVISER);
        assertThat(browser.get(page()).body())
                .contains("Ms. Mended TESTDELEGATE")
                .contains(right)
                .doesNotContain("Mail came back")
                .doesNotContain(my());
        assertThat(scene.count(
                        "SELECT COUNT(*) FROM audit_entry WHERE act = 'registration.corrected' AND subject = ?",
                        member().reference()))
                .isEqualTo(1);
    }

    @Test
    void an_address_of_somebody_else_is_refused_at_its_place_and_who_has_answered_is_left_alone() {
        var other = Scene.unique("other");
        nameDelegate.name(meeting, point, nominee("Other", other), DelegationRole.DELEGATE, false);
        var taken = correct("Mended", other);
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.body()).contains("Somebody else is registered").contains("value=\"" + other + "\"");

        var one = detail();
        send.send(meeting, one.id(), one.version(), Scene.answers(wrong));
        assertThat(correct("Mended", right).body()).contains("has answered by now");
        assertThat(detail().answers().email().text()).isEqualTo(wrong);
    }

    @Test
    void a_mail_is_sent_again_on_request_and_not_twice_within_minutes() {
        var again = page() + "/members/" + member().publicId() + "/mail";
        assertThat(browser.post(again).statusCode()).isEqualTo(303);
        var second = browser.post(again);
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("was written to a few minutes ago");
        assertThat(mails(wrong)).containsExactly("NOMINATED", "NOMINATED");
    }

    @Test
    void staff_change_the_address_of_somebody_named_as_well_and_the_mail_says_who_named_her() {
        changeAddress.change(scene.organiser(), member().registrationId(), address(right));
        assertThat(mails(right)).containsExactly("NOMINATED");
        assertThat(scene.count(
                        "SELECT COUNT(*) FROM outbox_message WHERE recipient_email = ? AND state = 'QUEUED'", wrong))
                .isZero();
    }

    @Test
    void the_place_somebody_took_over_is_kept_and_what_a_stranger_began_is_not() {
        var one = detail();
        send.send(meeting, one.id(), one.version(), Scene.answers(wrong));
        substitute.substitute(meeting, point, member().publicId(), nominee("Came", right));
        var came = detail();
        begin.keep(came.id(), new RegistrationDraft(Map.of(), null));
        assertThat(detail().status()).isEqualTo(RegistrationStatus.DRAFT);

        assertThat(correct("Came", Scene.unique("really")).statusCode()).isEqualTo(303);

        assertThat(detail().status()).isEqualTo(RegistrationStatus.INVITED);
        assertThat(drafts.at(DraftPlace.ofRegistration(came.id()))).isEmpty();
        assertThat(scene.again(meeting).placesTaken()).isEqualTo(1);
        var now = detail();
        send.send(
                meeting,
                now.id(),
                now.version(),
                Scene.answers(now.answers().email().text()));
        assertThat(scene.again(meeting).placesTaken()).isEqualTo(1);
    }

    @Test
    void roles_heads_and_order_are_in_the_record() {
        nameDelegate.name(meeting, point, nominee("Head", Scene.unique("h")), DelegationRole.HEAD, false);
        var first = members().get(0);
        var second = members().get(1);
        browser.post(page() + "/members/" + second.publicId() + "/role", "memberRole", "HEAD", "swap", "yes");
        browser.post(page() + "/members/" + second.publicId() + "/position", "to", "up");

        assertThat(record(first)).containsExactly("delegation.role HEAD → DELEGATE");
        assertThat(record(second)).containsExactly("delegation.role ADVISER → HEAD", "delegation.order 2 → 1");
    }

    private List<String> record(Member member) {
        return scene
                .rows(
                        "SELECT act, detail FROM audit_entry WHERE act LIKE 'delegation.%' AND subject = ? ORDER BY id",
                        member.reference())
                .stream()
                .map(row -> row.get("act") + " " + row.get("detail"))
                .toList();
    }

    private java.net.http.HttpResponse<String> correct(String given, String email) {
        return browser.post(
                page() + "/members/" + member().publicId() + "/correction",
                "honorific",
                "Ms.",
                "givenName",
                given,
                "familyName",
                "Testdelegate",
                "jobTitle",
                "Adviser",
                "email",
                email,
                "role",
                "ADVISER");
    }

    private List<Member> members() {
        return delegations.members(point.delegationId());
    }

    private Member member() {
        return members().stream()
                .filter(one -> one.role() == DelegationRole.ADVISER)
                .findFirst()
                .orElseThrow();
    }

    private RegistrationDetail detail() {
        return registrations.byId(member().registrationId()).orElseThrow();
    }

    private String my() {
        return "/my/" + links.current(member().registrationId(), LinkPurpose.MY);
    }
}
