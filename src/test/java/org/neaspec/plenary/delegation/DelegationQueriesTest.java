package org.neaspec.plenary.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;
import org.neaspec.plenary.story.Queries;

/** What the pages of delegations ask of the database. */
class DelegationQueriesTest extends PlenaryTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Scene scene;

    @Inject
    Staff staff;

    @Inject
    DelegationScene delegations;

    @Inject
    NameDelegate nameDelegate;

    @Test
    void the_list_of_delegations_takes_the_same_few_queries_for_one_person_as_for_thirty() {
        MeetingFacts meeting = scene.openMeeting();
        var point = delegations.focalPoint(meeting, "MNG", 50);
        nameDelegate.name(
                meeting, point, DelegationScene.nominee("One", Scene.unique("one")), DelegationRole.DELEGATE, false);
        String list = "/organise/meetings/" + meeting.slug() + "/delegations";
        var browser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        String focal = "/delegation/" + delegations.token(point);
        browser.get(list);
        browser.get(focal);
        int one = Queries.answering(() -> browser.get(list)).size();
        int oneFocal = Queries.answering(() -> browser.get(focal)).size();
        for (int i = 0; i < 30; i++) {
            nameDelegate.name(
                    meeting,
                    point,
                    DelegationScene.nominee("More" + i, Scene.unique("more")),
                    DelegationRole.DELEGATE,
                    false);
        }

        assertThat(Queries.answering(() -> browser.get(list))).hasSize(one).hasSizeBetween(8, 30);
        assertThat(Queries.answering(() -> browser.get(focal)))
                .hasSize(oneFocal)
                .hasSizeBetween(8, 30);
    }
}
