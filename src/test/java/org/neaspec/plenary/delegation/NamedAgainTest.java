package org.neaspec.plenary.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.registration.Scene;

/** Who was in the delegation before and comes after all. */
class NamedAgainTest extends FocalScene {

    @Test
    void who_was_taken_out_is_named_again_and_asked_once_more() {
        var email = Scene.unique("again");
        name(email, DelegationRole.ADVISER);
        var one = registrations.byId(member().registrationId()).orElseThrow();
        send.send(meeting, one.id(), one.version(), Scene.answers(email));
        assertThat(scene.again(meeting).placesTaken()).isEqualTo(1);
        post("/members/" + member().publicId() + "/removal");
        assertThat(scene.again(meeting).placesTaken()).isZero();

        assertThat(name(email, DelegationRole.HEAD).statusCode()).isEqualTo(303);

        assertThat(delegations.members(point.delegationId())).singleElement().satisfies(member -> {
            assertThat(member.registrationId()).isEqualTo(one.id());
            assertThat(member.status()).isEqualTo(RegistrationStatus.INVITED);
            assertThat(member.role()).isEqualTo(DelegationRole.HEAD);
        });
        assertThat(mails(email)).endsWith("TAKEN_OUT", "NOMINATED");
        var now = registrations.byId(one.id()).orElseThrow();
        assertThat(browser.get("/my/" + links.current(one.id(), LinkPurpose.MY) + "/change")
                        .body())
                .as("what was answered before is there")
                .contains("value=\"" + now.answers().givenName());
        send.send(meeting, now.id(), now.version(), Scene.answers(email));
        assertThat(member().status()).isEqualTo(RegistrationStatus.UNDER_REVIEW);
        assertThat(scene.again(meeting).placesTaken()).isEqualTo(1);
    }

    @Test
    void whom_the_secretariat_declined_stays_out() {
        var email = Scene.unique("declined");
        name(email, DelegationRole.ADVISER);
        scene.run("UPDATE registration SET status = 'DECLINED' WHERE id = ?", member().registrationId());

        var answer = name(email, DelegationRole.ADVISER);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("that registration has ended (Declined)");
        assertThat(member().status()).isEqualTo(RegistrationStatus.DECLINED);
    }

    @Test
    void a_replacement_is_taken_back_while_who_came_has_not_answered() {
        var email = Scene.unique("left");
        var newcomer = Scene.unique("came");
        name(email, DelegationRole.HEAD);
        var left = registrations.byId(member().registrationId()).orElseThrow();
        send.send(meeting, left.id(), left.version(), Scene.answers(email));
        replaceBy(newcomer);
        var came = member();
        assertThat(browser.get(page()).body()).contains("come after all");

        assertThat(post("/members/" + came.publicId() + "/return").statusCode()).isEqualTo(303);

        assertThat(member().registrationId()).isEqualTo(left.id());
        assertThat(member().role()).isEqualTo(DelegationRole.HEAD);
        assertThat(mails(email)).endsWith("REPLACED", "NOMINATED");
        assertThat(mails(newcomer)).containsExactly("NOMINATED", "REPLACED");
        assertThat(registrations.byId(came.registrationId()).orElseThrow().status())
                .isEqualTo(RegistrationStatus.REPLACED);
        assertThat(scene.again(meeting).placesTaken()).as("the seat stays").isEqualTo(1);

        replaceBy(newcomer);
        var answered = registrations.byId(member().registrationId()).orElseThrow();
        send.send(meeting, answered.id(), answered.version(), Scene.answers(newcomer));
        assertThat(browser.get(page()).body()).doesNotContain("come after all");
        var late = post("/members/" + member().publicId() + "/return");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("has answered by now, so that this cannot be taken back in one step");
        assertThat(scene.again(meeting).placesTaken()).isEqualTo(1);
    }

    private void replaceBy(String email) {
        var answer = post(
                "/members", "instead", member().publicId(), "givenName", "Came", "email", email, "role", "DELEGATE");
        assertThat(answer.statusCode()).as(Jsoup.parse(answer.body()).text()).isEqualTo(303);
    }

    private HttpResponse<String> name(String email, DelegationRole role) {
        return post("/members", "givenName", "Again", "email", email, "role", role.name());
    }

    private HttpResponse<String> post(String where, String... fields) {
        return browser.post(page() + where, fields);
    }

    private Member member() {
        List<Member> all = delegations.members(point.delegationId());
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
