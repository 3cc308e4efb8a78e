package org.neaspec.plenary.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neaspec.plenary.access.Visibility;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.drafting.ActResult;
import org.neaspec.plenary.drafting.EditDraft;
import org.neaspec.plenary.drafting.EditOutcome;
import org.neaspec.plenary.drafting.Said;
import org.neaspec.plenary.programme.AddProgramme;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.SpeakerSlot;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.LeakCast.Person;

/** An organiser moves a session, replaces a speaker, works on the closed row too, and publishes. */
class ProgrammePublicationTest extends PlenaryTest {

    private static final Actor BY = Actor.person("Test Organiser");
    private static final Pattern HIDDEN = Pattern.compile("name=\"(state|newest)\" value=\"(\\d+)\"");

    @Inject
    EmbeddedServer server;

    @Inject
    LeakCast cast;

    @Inject
    Scene scene;

    @Inject
    AddProgramme programmes;

    @Inject
    EditDraft edit;

    @Inject
    Staff staff;

    @ParameterizedTest
    @EnumSource(names = "PUBLISHED", mode = EnumSource.Mode.EXCLUDE)
    void those_concerned_are_told_what_they_attend_and_nobody_else_anything(Visibility visibility) {
        CanaryMeeting meeting = CanaryMeeting.add(programmes, scene, visibility);
        List<Person> people = cast.at(meeting);
        Browser organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        change(meeting, now -> closedRowToo(meeting, sessionAndSpeaker(now)));

        String page = organiser.get(publication(meeting)).body();
        assertThat(page)
                .contains("Moved from 16:15–17:30 to 16:30–17:45.")
                .contains("Test Speaker")
                .contains("Publish version 2 and tell 3 people");
        assertThat(publish(organiser, meeting, page, "NOW").statusCode()).isEqualTo(303);

        Map<Long, String> mails = mails(meeting, organiser);
        assertThat(mails.keySet())
                .isEqualTo(people.stream()
                        .filter(person -> person.name().matches("NGO participant.*|.*refused for B|.*verified for B"))
                        .map(Person::registration)
                        .collect(Collectors.toSet()));
        for (Person person : people) {
            String mail = person.registration() == null ? null : mails.get(person.registration());
            if (mail != null) {
                assertThat(mail)
                        .contains("Moved from 16:15–17:30 to 16:30–17:45.", "Test Speaker in place of")
                        .contains("Please come early");
                assertThat(Canary.in(mail))
                        .as("%s", person)
                        .isEqualTo(person.eligible() ? Set.of(Canary.TITLE, Canary.DESCRIPTION) : Set.of());
            }
        }
    }

    @Test
    void a_change_of_the_closed_row_alone_is_told_to_those_who_attend_it() {
        CanaryMeeting meeting = CanaryMeeting.add(programmes, scene, Visibility.LISTED);
        List<Person> people = cast.at(meeting);
        Browser organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        change(meeting, now -> closedRowToo(meeting, now));

        String page = organiser.get(publication(meeting)).body();
        assertThat(page).contains("Publish version 2 and tell 1 person");
        publish(organiser, meeting, page, "NOW");

        assertThat(mails(meeting, organiser).keySet())
                .containsExactlyElementsOf(people.stream()
                        .filter(person -> person.name().equals("SPC member verified for B"))
                        .map(Person::registration)
                        .toList());
    }

    @Test
    void held_changes_are_told_with_the_next_notice() {
        CanaryMeeting meeting = CanaryMeeting.add(programmes, scene, Visibility.HIDDEN);
        cast.at(meeting);
        Browser organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        change(meeting, ProgrammePublicationTest::sessionAndSpeaker);
        publish(organiser, meeting, organiser.get(publication(meeting)).body(), "HOLD");
        assertThat(mails(meeting, organiser)).isEmpty();

        change(
                meeting,
                now -> now.with(
                        row(now, "Networking").toBuilder().room("Test room").build()));
        String page = organiser.get(publication(meeting)).body();
        assertThat(page).contains("Changes since version 2 were held");
        publish(organiser, meeting, page, "NOW");

        assertThat(mails(meeting, organiser).values())
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(mail).contains("Room: Test room", "Moved from 16:15–17:30"));
    }

    @Test
    void silence_is_silence_and_nothing_changed_is_refused() {
        CanaryMeeting meeting = CanaryMeeting.add(programmes, scene, Visibility.HIDDEN);
        cast.at(meeting);
        Browser organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        change(meeting, ProgrammePublicationTest::sessionAndSpeaker);
        publish(organiser, meeting, organiser.get(publication(meeting)).body(), "SILENCE");

        String page = organiser.get(publication(meeting)).body();
        assertThat(page).contains("No approved person attends a row that changes");
        HttpResponse<String> again = publish(organiser, meeting, page, "NOW");

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Nothing differs from the newest version");
        assertThat(mails(meeting, organiser)).isEmpty();
    }

    @Test
    void of_two_who_publish_at_once_one_is_told_to_look_again() {
        CanaryMeeting meeting = CanaryMeeting.add(programmes, scene, Visibility.HIDDEN);
        Browser one = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        Browser other = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        change(meeting, ProgrammePublicationTest::sessionAndSpeaker);
        String page = one.get(publication(meeting)).body();

        var first = CompletableFuture.supplyAsync(() -> publish(one, meeting, page, "NOW"));
        var second = CompletableFuture.supplyAsync(() -> publish(other, meeting, page, "NOW"));
        List<HttpResponse<String>> answers = List.of(first.join(), second.join());

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(303, 422);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 422)
                .singleElement()
                .satisfies(answer -> assertThat(answer.body()).contains("Nothing was published"));
        assertThat(scene.count("SELECT COUNT(*) FROM programme_version WHERE meeting_id = ?", meeting.id()))
                .isEqualTo(2);
    }

    @Test
    void errors_of_the_checks_are_shown_with_their_rows_and_published_only_when_that_is_meant() {
        CanaryMeeting meeting = CanaryMeeting.add(programmes, scene, Visibility.HIDDEN);
        Browser organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        change(meeting, now -> {
            ProgrammeItem session = row(now, "Session 2");
            return now.with(session.toBuilder()
                    .times(session.day().plusDays(30), session.start(), session.end())
                    .build());
        });

        String page = organiser.get(publication(meeting)).body();
        assertThat(page)
                .contains("class=\"finding finding--error\"", "name=\"despite\"")
                .containsPattern("/programme#row-[0-9a-f-]{36}\">Session 2");
        HttpResponse<String> refused = publish(organiser, meeting, page.replace("name=\"despite\"", ""), "SILENCE");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("or tick the box to publish all the same");
        assertThat(versions(meeting)).isEqualTo(1);

        assertThat(publish(organiser, meeting, page, "SILENCE").statusCode()).isEqualTo(303);
        assertThat(versions(meeting)).isEqualTo(2);
    }

    @Test
    void a_row_that_ends_before_it_begins_is_named_and_cannot_be_published() {
        CanaryMeeting meeting = CanaryMeeting.add(programmes, scene, Visibility.HIDDEN);
        Browser organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        String page = organiser.get(publication(meeting)).body();
        change(meeting, now -> {
            ProgrammeItem session = row(now, "Session 2");
            return now.with(session.toBuilder()
                    .times(session.day(), session.end(), session.start())
                    .build());
        });

        String seen =
                page.replaceFirst("name=\"state\" value=\"\\d+\"", "name=\"state\" value=\"1\"") + "name=\"despite\"";
        HttpResponse<String> refused = publish(organiser, meeting, seen, "NOW");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("These rows end no later than they begin", "<li>Session 2");
        assertThat(versions(meeting)).isEqualTo(1);
    }

    @Test
    void an_empty_draft_is_said_to_be_empty_and_is_not_published() {
        CanaryMeeting meeting = CanaryMeeting.add(programmes, scene, Visibility.HIDDEN);
        Browser organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        String full = organiser.get(publication(meeting)).body();
        change(meeting, now -> now.withItems(List.of()));

        String page = organiser.get(publication(meeting)).body();
        assertThat(page).contains("There is nothing in the draft").doesNotContain("name=\"tell\"");
        String seen = full.replaceFirst("name=\"state\" value=\"\\d+\"", "name=\"state\" value=\"1\"");
        HttpResponse<String> refused = publish(organiser, meeting, seen, "NOW");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("There is nothing in the draft");
        assertThat(versions(meeting)).isEqualTo(1);
    }

    @Test
    void who_publishes_is_told_when_the_public_will_see_nothing_of_it() {
        CanaryMeeting meeting = CanaryMeeting.add(programmes, scene, Visibility.HIDDEN);
        Browser organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        change(meeting, now -> closedRowToo(meeting, now));
        assertThat(organiser.get(publication(meeting)).body()).contains("there is no new version");

        change(meeting, ProgrammePublicationTest::sessionAndSpeaker);
        assertThat(organiser.get(publication(meeting)).body()).doesNotContain("there is no new version");
    }

    private long versions(CanaryMeeting meeting) {
        return scene.count("SELECT COUNT(*) FROM programme_version WHERE meeting_id = ?", meeting.id());
    }

    private interface Change {

        Programme of(Programme now);
    }

    private void change(CanaryMeeting meeting, Change change) {
        EditOutcome outcome = edit.perform(
                meeting.id(), now -> new ActResult.Done(change.of(now), Said.of("drafting.act.changed")), BY);
        assertThat(outcome).isInstanceOf(EditOutcome.Saved.class);
    }

    private static Programme sessionAndSpeaker(Programme now) {
        ProgrammeItem session = row(now, "Session 2");
        Programme moved = now.with(session.toBuilder()
                .times(
                        session.day(),
                        session.start().plusMinutes(15),
                        session.end().plusMinutes(15))
                .build());
        ProgrammeItem opening = row(moved, "Opening");
        SpeakerSlot old = opening.slots().get(0);
        SpeakerSlot other = new SpeakerSlot(
                old.id(), old.role(), null, null, "Test Speaker", null, null, null, null, null, null, null);
        return moved.with(opening.toBuilder().slots(List.of(other)).build());
    }

    private static Programme closedRowToo(CanaryMeeting meeting, Programme now) {
        ProgrammeItem closed = now.find(meeting.closedItem()).orElseThrow();
        return now.with(closed.toBuilder().description("Fenwhistle intentions").build());
    }

    private static ProgrammeItem row(Programme programme, String title) {
        return programme.items().stream()
                .filter(item -> item.title().startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    private static String publication(CanaryMeeting meeting) {
        return "/organise/meetings/" + meeting.slug() + "/programme/publication";
    }

    private static HttpResponse<String> publish(Browser browser, CanaryMeeting meeting, String page, String tell) {
        Map<String, String> seen = HIDDEN.matcher(page)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
        Matcher label = Pattern.compile("id=\"label\"[^>]* value=\"([^\"]*)\"").matcher(page);
        return browser.post(
                publication(meeting),
                "state",
                seen.get("state"),
                "newest",
                seen.get("newest"),
                "label",
                label.find() ? label.group(1) : "",
                "words",
                "Please come early",
                "tell",
                tell,
                "despite",
                page.contains("name=\"despite\"") ? "yes" : "");
    }

    /** What the tray shows of each notice, by registration. */
    private Map<Long, String> mails(CanaryMeeting meeting, Browser organiser) {
        return scene
                .rows(
                        "SELECT registration_id, public_id FROM outbox_message WHERE meeting_id = ? AND kind = 'PROGRAMME_CHANGED'",
                        meeting.id())
                .stream()
                .collect(Collectors.toMap(
                        row -> (Long) row.get("registration_id"),
                        row -> organiser
                                .get("/organise/mail/" + row.get("public_id"))
                                .body()));
    }
}
