package org.neaspec.plenary.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;
import org.neaspec.plenary.story.SecondNode;

class TwoNodesTest extends PlenaryTest {

    @Inject
    ApplicationContext first;

    @Inject
    EmbeddedServer server;

    @Inject
    Staff staff;

    @Test
    void a_session_made_on_one_node_works_and_ends_on_the_other() {
        try (EmbeddedServer other = SecondNode.beside(first, Map.of())) {
            Browser here = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
            Browser there = here.sameCookiesAt(other.getURI());
            assertThat(there.get("/organise/accounts").statusCode()).isEqualTo(200);

            there.post("/sign-out");

            assertThat(here.get("/organise/accounts").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void attempts_are_counted_over_both_nodes() {
        String email = staff.organiser();
        try (EmbeddedServer other = SecondNode.beside(first, Map.of())) {
            Browser here = new Browser(server.getURI());
            Browser there = new Browser(other.getURI());
            for (int i = 0; i < 3; i++) {
                here.post("/sign-in", "email", email, "password", "wrong wrong wrong");
            }
            assertThat(there.post("/sign-in", "email", email, "password", "wrong wrong wrong")
                            .statusCode())
                    .isEqualTo(422);
            assertThat(there.post("/sign-in", "email", email, "password", "wrong wrong wrong")
                            .statusCode())
                    .isEqualTo(422);
            assertThat(there.post("/sign-in", "email", email, "password", Staff.PASSWORD)
                            .statusCode())
                    .isEqualTo(429);
        }
    }
}
