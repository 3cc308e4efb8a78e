package org.neaspec.plenary.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.registration.PersonalLinkRequested;
import org.neaspec.plenary.registration.RegistrationAttemptedAgain;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.Browser;

/** Who comes again, with the same form or the same address, is registered once and tells strangers nothing. */
class RegistrationRepeatTest extends RegistrationFormScene {

    @Test
    void the_same_form_twice_gives_the_same_answer_and_one_registration() {
        var sent = Fields.complete().toArray();

        var first = browser.post(path(), sent);
        var second = browser.post(path(), sent);

        assertThat(location(second)).isEqualTo(location(first));
        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void a_form_sent_again_for_another_person_asks_first_and_then_registers() {
        var sent = Fields.complete();
        browser.post(path(), sent.toArray());

        var other =
                browser.post(path(), sent.with("email", Scene.unique("other")).toArray());

        assertThat(other.statusCode()).isEqualTo(422);
        var key = Jsoup.parse(other.body()).select("[name=requestKey]").val();
        assertThat(key).isNotEqualTo(sent.value("requestKey"));
        assertThat(browser.post(path(), sent.with("requestKey", key).toArray()).statusCode())
                .isEqualTo(303);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void an_address_that_is_registered_gets_the_same_answer_as_a_new_one() {
        var sent = Fields.complete();
        var first = browser.post(path(), sent.toArray());

        var again = new Browser(server.getURI())
                .post(
                        path(),
                        Fields.complete()
                                .with("email", sent.value("email").toUpperCase())
                                .toArray());

        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(names(again)).isEqualTo(names(first));
        assertThat(location(again)).isEqualTo(location(first));
        assertThat(count()).isEqualTo(1);
        assertThat(facts.of(RegistrationAttemptedAgain.class)).contains(new RegistrationAttemptedAgain(only().id()));
    }

    @Test
    void whoever_lost_the_link_gets_one_answer_whatever_the_address() {
        var sent = Fields.complete();
        browser.post(path(), sent.toArray());

        var known = new Browser(server.getURI()).post(path() + "/link", "email", sent.value("email"));
        var unknown = new Browser(server.getURI()).post(path() + "/link", "email", Scene.unique("nobody"));

        assertThat(known.statusCode()).isEqualTo(303).isEqualTo(unknown.statusCode());
        assertThat(location(known)).isEqualTo(location(unknown));
        assertThat(known.body()).isEqualTo(unknown.body());
        assertThat(facts.of(PersonalLinkRequested.class)).contains(new PersonalLinkRequested(only().id()));
        assertThat(browser.post(path() + "/link", "email", "nonsense").statusCode())
                .isEqualTo(422);
    }

    @Test
    void links_to_one_address_are_sent_three_times_an_hour_at_most() {
        var sent = Fields.complete();
        browser.post(path(), sent.toArray());
        var id = only().id();

        for (int i = 0; i < 6; i++) {
            assertThat(browser.post(path() + "/link", "email", sent.value("email"))
                            .statusCode())
                    .isEqualTo(303);
        }

        assertThat(facts.of(PersonalLinkRequested.class).stream().filter(fact -> fact.registrationId() == id))
                .hasSize(3);
    }

    private static List<String> names(HttpResponse<String> answer) {
        return answer.headers().map().keySet().stream().sorted().toList();
    }
}
