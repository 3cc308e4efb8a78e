package org.neaspec.plenary.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.RegistrationOutcome.Submitted;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.registration.WithdrawRegistration;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.Browser;

/** What a focal point sends wrongly is answered in words at its place, keeps what was typed, and changes nothing. */
class FocalInputTest extends FocalScene {

    @Inject
    RegisterParticipant register;

    @Inject
    WithdrawRegistration withdraw;

    @Test
    void of_seven_in_a_list_for_five_places_five_are_kept_and_two_come_back() {
        var list = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> "Ms.;Given" + i + ";Family;Adviser;Unit;" + Scene.unique("list") + ";Delegate")
                .collect(Collectors.joining("\n"));

        var answer = send(point, "/rows", "list", list);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page(answer).select("#mend .error").eachText())
                .hasSize(2)
                .allMatch(why -> why.startsWith("This delegation may have 5 people"));
        assertThat(page(answer).select("#mend [name=givenName]").eachAttr("value"))
                .containsExactly("Given6", "Given7");
        assertThat(members(point)).isEqualTo(5);

        var sixth = name(point, "Sixth", Scene.unique("sixth"));
        assertThat(sixth.statusCode()).isEqualTo(422);
        assertThat(page(sixth).select(".error-summary").text()).contains("This delegation may have 5 people");
        assertThat(page(sixth).select("#givenName").val()).isEqualTo("Sixth");
        assertThat(members(point)).isEqualTo(5);
    }

    @Test
    void after_the_deadline_nobody_is_named() {
        focal.terms(meeting, null, Instant.now().minusSeconds(60), null);

        var answer = name(point, "Late", Scene.unique("late"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page(answer).select(".error-summary").text())
                .contains("Delegations could be named until", "You can still replace one person by another");
        assertThat(page(answer).select("#givenName").val()).isEqualTo("Late");
        assertThat(members(point)).isZero();
    }

    @Test
    void whom_another_state_named_is_refused_without_saying_which() {
        var email = Scene.unique("both");
        name(point, "Both", email);
        browser = new Browser(server.getURI());
        var japan = focal.focalPoint(meeting, "JPN", 5);

        var answer = name(japan, "Same", email);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page(answer).select("#email-error").text())
                .contains("registered for the meeting already, but not for this delegation");
        assertThat(page(answer).select("#email").val()).isEqualTo(email);
        assertThat(answer.body()).doesNotContain("Both", "Mongolia");
        assertThat(members(japan)).isZero();
    }

    @Test
    void who_withdrew_while_the_page_was_open_is_not_endorsed() {
        var id = ((Submitted) register.register(meeting, RandomIds.publicId(), Scene.answers())).registrationId();
        var reference = registrations.byId(id).orElseThrow().reference();
        withdraw.withdraw(id);

        var answer = send(point, "/endorsements", "reference", reference, "word", "ENDORSE");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page(answer).select(".error-summary").text()).contains("that registration has ended (Withdrawn)");
        assertThat(registrations.byId(id).orElseThrow().status().ended()).isTrue();
        assertThat(members(point)).isZero();
    }

    @Test
    void a_file_is_told_by_its_bytes_and_one_too_large_in_words() {
        var path = page(point) + "/papers";

        var wrong = page(browser.upload(path, "file", "note.pdf", "MZ no note"));
        assertThat(wrong.select("#file-error").text()).contains("PDF, JPEG and PNG");
        var large = browser.upload(path, "file", "large.pdf", "%PDF-" + "x".repeat(Credentials.MOST_BYTES));
        assertThat(Jsoup.parse(large.body()).text()).contains("larger than");
        var most = browser.upload(path, "file", "most.pdf", "%PDF-" + "x".repeat(Credentials.MOST_BYTES - 5));
        assertThat(most.statusCode()).isEqualTo(303);

        var page = page(browser.get(page(point)));
        assertThat(page.select("#papers a[download]").eachText()).containsExactly("most.pdf");
    }

    private HttpResponse<String> name(FocalPoint by, String given, String email) {
        return send(by, "/members", "givenName", given, "familyName", "Delegate", "email", email, "role", "DELEGATE");
    }

    private HttpResponse<String> send(FocalPoint by, String where, String... fields) {
        return browser.post(page(by) + where, fields);
    }

    private long members(FocalPoint of) {
        return delegations.members(of.delegationId()).stream()
                .filter(Member::present)
                .count();
    }

    private static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }
}
