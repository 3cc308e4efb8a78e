package org.neaspec.plenary.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

class ViewerBinderTest extends PlenaryTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Staff staff;

    @Inject
    WatchedParticipants asked;

    @Test
    void the_database_is_asked_on_the_handlers_own_thread_and_never_on_the_event_loop() {
        Browser browser = new Browser(server.getURI());
        browser.cookies().put("my", "x".repeat(43));

        String answer = browser.get("/test/viewer").body();

        assertThat(asked.threads).isNotEmpty().allMatch(answer::endsWith).noneMatch(name -> name.contains("EventLoop"));
    }

    @Test
    void without_cookies_nobody_is_asked() {
        asked.threads.clear();

        assertThat(new Browser(server.getURI()).get("/test/viewer").body()).startsWith("Visitor");
        assertThat(asked.threads).isEmpty();
    }

    @Test
    void staff_are_organisers_and_a_made_up_personal_token_changes_nothing() {
        Browser browser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        browser.cookies().put("my", "x".repeat(43));

        assertThat(browser.get("/test/viewer").body()).startsWith("Organiser");
    }
}
