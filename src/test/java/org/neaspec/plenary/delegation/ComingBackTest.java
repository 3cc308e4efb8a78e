package org.neaspec.plenary.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.neaspec.plenary.delegation.DelegationScene.nominee;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.registration.Endorsement;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.registration.Scene;

/** Whoever left a delegation, or was taken out of it, and comes back. */
class ComingBackTest extends FocalScene {

    @Override
    int places() {
        return 1;
    }

    @Test
    void who_was_taken_out_reads_courteous_words_and_comes_back_outside_the_delegation() {
        var email = Scene.unique("taken");
        var taken = named("Taken", email, DelegationRole.HEAD, true);
        browser.post(page() + "/members/" + members().get(0).publicId() + "/removal");
        assertThat(mails(email)).endsWith("TAKEN_OUT").doesNotContain("WITHDRAWN");
        assertThat(browser.get(my(taken)).body())
                .contains("informed on behalf of your delegation that you will not take part")
                .contains("Taken out of the delegation by its focal point")
                .contains("its focal point decides")
                .doesNotContain("You gave up your place");
        var other = named("Other", Scene.unique("other"), DelegationRole.HEAD, true);

        browser.post(my(taken) + "/reinstatement");

        assertThat(again(taken).status()).isEqualTo(RegistrationStatus.AWAITING_ENDORSEMENT);
        assertThat(again(taken).endorsement().answer()).isEqualTo(Endorsement.Answer.AWAITED);
        assertThat(members()).extracting(Member::registrationId).containsExactly(other.id());
        assertThat(browser.get(page()).body()).contains("awaits your endorsement");
        assertThat(browser.post(page() + "/endorsements", "reference", taken.reference(), "word", "ENDORSE")
                        .statusCode())
                .as("the only place is taken")
                .isEqualTo(422);
    }

    @Test
    void who_withdrew_alone_has_her_place_and_role_again_as_long_as_nobody_else_has_them() {
        var one = named("First", Scene.unique("first"), DelegationRole.HEAD, true);
        browser.post(my(one) + "/withdrawal");
        browser.post(my(one) + "/reinstatement");
        assertThat(again(one).status()).isEqualTo(RegistrationStatus.UNDER_REVIEW);
        assertThat(members()).singleElement().satisfies(member -> {
            assertThat(member.present()).isTrue();
            assertThat(member.role()).isEqualTo(DelegationRole.HEAD);
        });

        browser.post(my(one) + "/withdrawal");
        named("Second", Scene.unique("second"), DelegationRole.HEAD, false);
        browser.post(my(one) + "/reinstatement");
        assertThat(again(one).status()).isEqualTo(RegistrationStatus.AWAITING_ENDORSEMENT);
        assertThat(members()).hasSize(1);
    }

    @Test
    void who_never_sent_the_form_is_asked_for_it_again_and_takes_no_place() {
        var email = Scene.unique("never");
        var one = named("Never", email, DelegationRole.DELEGATE, false);
        browser.post(my(one) + "/withdrawal");
        browser.post(my(one) + "/reinstatement");

        assertThat(again(one).status()).isEqualTo(RegistrationStatus.INVITED);
        assertThat(scene.again(meeting).placesTaken()).isZero();
        assertThat(mails(email)).containsExactly("NOMINATED", "WITHDRAWN", "NOMINATED");
        assertThat(browser.get(my(one)).body()).contains("Complete your registration");
    }

    private RegistrationDetail named(String given, String email, DelegationRole role, boolean sends) {
        nameDelegate.name(meeting, point, nominee(given, email), role, true);
        var one = registrations
                .ofAddress(meeting.id(), DelegationScene.address(email))
                .flatMap(found -> registrations.byId(found.id()))
                .orElseThrow();
        if (sends) {
            send.send(meeting, one.id(), one.version(), Scene.answers(email));
        }
        return again(one);
    }

    private RegistrationDetail again(RegistrationDetail one) {
        return registrations.byId(one.id()).orElseThrow();
    }

    private List<Member> members() {
        return delegations.members(point.delegationId()).stream()
                .filter(Member::present)
                .toList();
    }

    private String my(RegistrationDetail one) {
        return "/my/" + links.current(one.id(), LinkPurpose.MY);
    }
}
