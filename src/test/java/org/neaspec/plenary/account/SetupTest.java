package org.neaspec.plenary.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.shared.Site;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

class SetupTest extends PlenaryTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Site site;

    @Inject
    InviteStaff invitations;

    @Inject
    AccountRepository accounts;

    @Inject
    InvitationRepository links;

    @Inject
    StartUpWords words;

    @Inject
    Staff staff;

    @Inject
    TimeTravelRepository time;

    Browser browser;
    String email = "setup-" + UUID.randomUUID() + "@example.org";

    @BeforeEach
    void open() {
        browser = new Browser(server.getURI());
    }

    @Test
    void the_link_printed_at_start_makes_the_first_administrator_once() {
        String link = path(invitations.first());
        String other = path(invitations.first());
        assertThat(browser.get(link).headers().firstValue("Referrer-Policy")).contains("no-referrer");

        HttpResponse<String> made = send(link, email, Staff.PASSWORD);

        assertThat(made.statusCode()).isEqualTo(303);
        assertThat(browser.get("/sign-in").body()).contains("Your account is ready.");
        assertThat(browser.get(link).statusCode()).as("the link once more").isEqualTo(404);
        assertThat(browser.get(other).statusCode())
                .as("the link of an earlier start")
                .isEqualTo(404);
        browser.post("/sign-in", "email", email, "password", Staff.PASSWORD);
        assertThat(browser.get("/organise/accounts").body()).contains("Invite a colleague");
        assertThat(words.lines()).noneMatch(line -> line.contains("/setup/"));
    }

    @Test
    void a_link_that_does_not_exist_is_used_up_or_old_answers_alike() {
        String old = path(invitations.first());
        time.invitationOlder(Hashes.sha256(old.substring("/setup/".length())), 25);

        HttpResponse<String> expired = browser.get(old);

        assertThat(expired.statusCode()).isEqualTo(404);
        assertThat(expired.body())
                .isEqualTo(browser.get("/setup/" + "x".repeat(43)).body());
        assertThat(send(old, email, Staff.PASSWORD).statusCode()).isEqualTo(404);
        assertThat(accounts.credential(email)).isEmpty();
    }

    @Test
    void many_posts_at_once_make_one_account() {
        String link = path(invitations.invite(Role.ORGANISER, inviting()));

        List<Integer> answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> new Browser(server.getURI())
                        .post(link, form("parallel-" + i + email, Staff.PASSWORD, Staff.PASSWORD))
                        .statusCode())
                .toList();

        assertThat(answers).containsOnly(303, 404).containsOnlyOnce(303);
    }

    @Test
    void what_was_typed_stays_but_no_password_comes_back() {
        String link = path(invitations.first());

        HttpResponse<String> again = browser.post(link, form("not an address", "plenary123456", "other"));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains("value=\"Test Administrator\"", "value=\"not an address\"")
                .contains("Enter an e-mail address")
                .contains("Choose a password that is harder to guess")
                .contains("Enter the same password again")
                .doesNotContain("plenary123456");
    }

    @Test
    void an_address_that_has_an_account_is_refused_and_the_link_still_works() {
        String taken = staff.organiser();
        String link = path(invitations.first());

        assertThat(send(link, taken, Staff.PASSWORD).body()).contains("There is an account with this address already");
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void passwords_of_other_scripts_and_64_characters_work_to_the_byte() {
        String password = " ขอบคุณ 😀 Улаанбаатар 서울 東京 " + "x".repeat(40) + " ";

        assertThat(send(path(invitations.first()), email, password).statusCode())
                .isEqualTo(303);

        assertThat(browser.post("/sign-in", "email", email, "password", password.strip())
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.post("/sign-in", "email", email, "password", password)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void administrators_invite_and_organisers_do_not() {
        Browser organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        assertThat(organiser.get("/organise/accounts").body()).doesNotContain("Invite a colleague");
        assertThat(organiser
                        .post("/organise/accounts/invitations", "role", "ADMINISTRATOR")
                        .statusCode())
                .isEqualTo(403);

        staff.signIn(browser, Role.ADMINISTRATOR);
        String page = browser.post("/organise/accounts/invitations", "role", "ORGANISER")
                .body();
        String link = Jsoup.parse(page).select("#link").attr("value");

        assertThat(send(path(link), email, Staff.PASSWORD).statusCode()).isEqualTo(303);
        assertThat(accounts.all())
                .filteredOn(account -> account.email().equals(email))
                .singleElement()
                .returns(Role.ORGANISER, Account::role);
    }

    @Test
    void a_disabled_account_is_signed_out_at_once_and_its_invitations_are_void() {
        String colleague = staff.administrator();
        Browser theirs = new Browser(server.getURI());
        theirs.post("/sign-in", "email", colleague, "password", Staff.PASSWORD);
        long id = accounts.credential(colleague).orElseThrow().id();
        String link = path(invitations.invite(Role.ORGANISER, new Viewer.Organiser(id, "Test", colleague, true)));

        staff.signIn(browser, Role.ADMINISTRATOR);
        assertThat(browser.post("/organise/accounts/" + id + "/disabling").statusCode())
                .isEqualTo(303);

        assertThat(theirs.get("/organise/accounts").statusCode()).isEqualTo(303);
        assertThat(browser.get(link).statusCode()).isEqualTo(404);
        assertThat(browser.post("/organise/accounts/" + id + "/disabling").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_start_prints_where_the_site_is_and_the_sign_in_of_the_demonstration() {
        List<String> lines = words.lines();

        assertThat(lines.get(0)).endsWith(site.link("/"));
        String password = lines.stream()
                .filter(line -> line.contains("password"))
                .findFirst()
                .orElseThrow()
                .strip()
                .replaceFirst("password +", "");
        HttpResponse<String> in = browser.post("/sign-in", "email", DemonstrationOrganiser.EMAIL, "password", password);
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(words.lines()).as("the same password at the next start").anyMatch(line -> line.contains(password));
        assertThat(lines).anyMatch(line -> line.startsWith("Mails are not sent"));
    }

    private Viewer.Organiser inviting() {
        String colleague = staff.administrator();
        return new Viewer.Organiser(
                accounts.credential(colleague).orElseThrow().id(), "Test Administrator", colleague, true);
    }

    private HttpResponse<String> send(String link, String address, String password) {
        return browser.post(link, form(address, password, password));
    }

    private static String[] form(String address, String password, String repeated) {
        return new String[] {"name", "Test Administrator", "email", address, "password", password, "repeated", repeated
        };
    }

    private static String path(String link) {
        return URI.create(link).getPath();
    }
}
