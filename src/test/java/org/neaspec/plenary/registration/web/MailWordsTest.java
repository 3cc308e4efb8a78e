package org.neaspec.plenary.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;
import org.neaspec.plenary.story.SecondNode;

/** What people are told to do next is true, whether the site sends mail or not. */
class MailWordsTest extends PlenaryTest {

    @Inject
    ApplicationContext first;

    @Inject
    EmbeddedServer server;

    @Inject
    Scene scene;

    @Test
    void a_site_without_a_mail_server_promises_no_mail() {
        var path = "/meetings/" + scene.openMeeting().slug() + "/registration";
        var browser = new Browser(server.getURI());

        assertThat(text(browser, path))
                .contains("this site cannot send mail yet")
                .doesNotContain("you get a mail");
        assertThat(text(browser, path + "/received"))
                .contains("nothing will come to your mailbox", "Ask the secretariat to pass your personal link on")
                .doesNotContain("Check your mail", "We have sent", "No mail?");
        browser.post(path + "/link", "email", Scene.unique("nobody"));
        assertThat(text(browser, path + "/link"))
                .contains("If this address is known for the meeting, the secretariat now has the link for you")
                .doesNotContain("on its way", "we send the link");
    }

    @Test
    void a_site_with_one_says_to_look_at_the_mail() {
        var path = "/meetings/" + scene.openMeeting().slug() + "/registration";
        var mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mails.start();
        Map<String, Object> sending = Map.of(
                "plenary.mail.host",
                "127.0.0.1",
                "plenary.mail.port",
                mails.getSmtp().getPort());
        try (EmbeddedServer node = SecondNode.beside(first, sending)) {
            var browser = new Browser(node.getURI());

            assertThat(text(browser, path)).contains("you get a mail with a personal link");
            assertThat(text(browser, path + "/received"))
                    .contains("Check your mail", "No mail?")
                    .doesNotContain("cannot send mail", "mail tray");
            browser.post(path + "/link", "email", Scene.unique("nobody"));
            assertThat(text(browser, path + "/link")).contains("on its way", "we send the link to it");
        } finally {
            mails.stop();
        }
    }

    private static String text(Browser browser, String path) {
        return Jsoup.parse(browser.get(path).body()).text();
    }
}
