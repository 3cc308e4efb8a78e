package org.neaspec.plenary.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

/** Changing one's own password, and setting a new one by a link that an administrator hands over. */
class PasswordTest extends PlenaryTest {

    private static final String NEW = "nine paper lanterns over the river";

    @Inject
    EmbeddedServer server;

    @Inject
    Staff staff;

    @Inject
    AccountRepository accounts;

    @Inject
    PasswordLinks links;

    @Inject
    StartUpWords words;

    @Inject
    TimeTravelRepository time;

    @Inject
    Scene scene;

    Browser browser;
    String email;

    @BeforeEach
    void signIn() {
        browser = new Browser(server.getURI());
        email = staff.organiser();
        signIn(browser, Staff.PASSWORD);
    }

    @Test
    void a_changed_password_ends_every_other_session_and_the_owner_is_told() {
        Browser elsewhere = new Browser(server.getURI());
        signIn(elsewhere, Staff.PASSWORD);
        String before = browser.cookies().get("sid");

        assertThat(change(Staff.PASSWORD, NEW, NEW).statusCode()).isEqualTo(303);

        assertThat(browser.get("/account").body()).contains("Your password is changed", email);
        assertThat(browser.cookies().get("sid")).as("a session of its own").isNotEqualTo(before);
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(303);
        assertThat(signIn(new Browser(server.getURI()), Staff.PASSWORD)).isEqualTo(422);
        assertThat(signIn(new Browser(server.getURI()), NEW)).isEqualTo(303);
        assertThat(browser.get("/organise/audit").body()).contains("Changed the password", email);
        assertThat(mails()).containsExactly("PASSWORD_CHANGED");
    }

    @Test
    void the_present_password_is_asked_for_and_cannot_be_guessed() {
        assertThat(change("not it at all", NEW, NEW).body()).contains("This is not your present password");
        assertThat(change("", NEW, NEW).body()).contains("Enter your present password");
        assertThat(browser.get("/organise/audit").body()).contains("Wrong present password for a change", email);
        for (int i = 0; i < 4; i++) {
            change("not it at all", NEW, NEW);
        }

        assertThat(change(Staff.PASSWORD, NEW, NEW).statusCode()).isEqualTo(429);
        assertThat(signIn(new Browser(server.getURI()), NEW)).isEqualTo(422);
        time.allWindowsOlder(16);
        assertThat(change(Staff.PASSWORD, NEW, NEW).statusCode()).isEqualTo(303);
    }

    @Test
    void a_poor_password_is_refused_and_none_comes_back() {
        HttpResponse<String> answer = change(Staff.PASSWORD, "plenary123456", "other");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Choose a password that is harder to guess", "Enter the same password again")
                .doesNotContain("plenary123456", Staff.PASSWORD);
        assertThat(signIn(new Browser(server.getURI()), Staff.PASSWORD)).isEqualTo(303);
        assertThat(mails()).isEmpty();
    }

    @Test
    void an_administrator_hands_over_a_link_that_sets_a_password_once() {
        Browser administrator = staff.signIn(new Browser(server.getURI()), Role.ADMINISTRATOR);
        String page = administrator
                .post("/organise/accounts/" + id() + "/password-link")
                .body();
        String link = path(Jsoup.parse(page).select("#link").attr("value"));
        Browser theirs = new Browser(server.getURI());

        assertThat(theirs.get(link).headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(theirs.get(link).body()).as("opening it uses nothing up").contains(email);
        assertThat(set(theirs, link, "short", "short").statusCode()).isEqualTo(422);
        HttpResponse<String> done = set(theirs, link, NEW, NEW);

        assertThat(done.headers().firstValue("Location")).contains("/sign-in");
        assertThat(theirs.get("/account").statusCode())
                .as("not signed in by it")
                .isEqualTo(303);
        assertThat(theirs.cookies()).containsKey("device");
        assertThat(browser.get("/account").statusCode()).as("earlier session").isEqualTo(303);
        assertThat(theirs.get(link).statusCode()).as("the link once more").isEqualTo(404);
        assertThat(set(theirs, link, Staff.PASSWORD, Staff.PASSWORD).statusCode())
                .isEqualTo(404);
        assertThat(signIn(theirs, NEW)).isEqualTo(303);
        assertThat(administrator.get("/organise/audit").body())
                .contains("Made a link for a new password", "Set a new password by a link", email);
        assertThat(mails()).containsExactly("PASSWORD_CHANGED");
    }

    @Test
    void whoever_has_the_link_gets_in_although_strangers_try_passwords() {
        String link = link();
        for (int i = 0; i < 12; i++) {
            signIn(new Browser(server.getURI()), "not it at all " + i);
        }
        Browser theirs = new Browser(server.getURI());

        set(theirs, link, NEW, NEW);

        assertThat(signIn(new Browser(server.getURI()), NEW)).as("strangers").isEqualTo(429);
        assertThat(signIn(theirs, NEW)).isEqualTo(303);
    }

    @Test
    void links_that_are_old_replaced_or_of_a_disabled_account_answer_like_none() {
        String nothing = browser.get("/password/" + "x".repeat(43)).body();
        String old = link();
        time.passwordLinkOlder(Hashes.sha256(old.substring("/password/".length())), 24 * 60 + 1);
        assertNothing(old, nothing);

        String replaced = link();
        String newest = link();
        assertNothing(replaced, nothing);
        assertThat(browser.get(newest).statusCode()).isEqualTo(200);

        change(Staff.PASSWORD, NEW, NEW);
        assertNothing(newest, nothing);

        String disabled = link();
        staff.disable(email);
        assertNothing(disabled, nothing);
        assertThat(links.handOver(
                        accounts.all().stream()
                                .filter(account -> account.email().equals(email))
                                .findFirst()
                                .orElseThrow()
                                .id(),
                        scene.organiser()))
                .isEmpty();
    }

    @Test
    void many_posts_at_once_set_one_password() {
        String link = link();

        List<Integer> answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> set(new Browser(server.getURI()), link, NEW + i, NEW + i)
                        .statusCode())
                .toList();

        assertThat(answers).containsOnly(303, 404).containsOnlyOnce(303);
    }

    @Test
    void the_password_of_the_demonstration_stays_as_it_was_printed() {
        String password = words.lines().stream()
                .filter(line -> line.contains("password"))
                .findFirst()
                .orElseThrow()
                .strip()
                .replaceFirst("password +", "");
        browser.post("/sign-in", "email", DemonstrationOrganiser.EMAIL, "password", password);

        assertThat(browser.get("/account").body()).contains("cannot be changed here");
        assertThat(change(password, NEW, NEW).statusCode()).isEqualTo(422);
        assertThat(links.handOver(
                        accounts.credential(DemonstrationOrganiser.EMAIL)
                                .orElseThrow()
                                .id(),
                        scene.organiser()))
                .isEmpty();
    }

    private void assertNothing(String link, String nothing) {
        assertThat(browser.get(link).statusCode()).isEqualTo(404);
        assertThat(browser.get(link).body()).isEqualTo(nothing);
        assertThat(set(browser, link, NEW, NEW).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> change(String present, String password, String repeated) {
        return browser.post("/account/password", "present", present, "password", password, "repeated", repeated);
    }

    private static HttpResponse<String> set(Browser by, String link, String password, String repeated) {
        return by.post(link, "password", password, "repeated", repeated);
    }

    private int signIn(Browser by, String password) {
        return by.post("/sign-in", "email", email, "password", password).statusCode();
    }

    private String link() {
        return path(links.handOver(id(), scene.organiser()).orElseThrow());
    }

    private long id() {
        return accounts.credential(email).orElseThrow().id();
    }

    private List<String> mails() {
        return scene.rows("SELECT kind FROM outbox_message WHERE recipient_email = ?", email).stream()
                .map(row -> String.valueOf(row.get("kind")))
                .toList();
    }

    private static String path(String link) {
        return URI.create(link).getPath();
    }
}
