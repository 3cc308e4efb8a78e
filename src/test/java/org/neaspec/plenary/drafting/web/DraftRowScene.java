package org.neaspec.plenary.drafting.web;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.drafting.Draft;
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.AddProgramme;
import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.SpeakerSlot;
import org.neaspec.plenary.shared.Paper;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

/** A meeting with one session, and an organiser at the page of it. */
abstract class DraftRowScene extends PlenaryTest {

    @Inject
    io.micronaut.runtime.server.EmbeddedServer server;

    @Inject
    Staff staff;

    @Inject
    AddProgramme programmes;

    @Inject
    Meetings meetings;

    @Inject
    Drafts drafts;

    @Inject
    States states;

    String slug = "";
    long meetingId;
    Browser organiser;

    @BeforeEach
    void aSession() {
        slug = "row-" + RandomIds.publicId();
        meetingId = programmes.add(Paper.read("""
                slug: %1$s
                code: %2$s
                title: "Meeting with a session"
                kind: SYMPOSIUM
                date: "2031-03-04"
                zone: Asia/Seoul
                segments:
                  - {code: A, title: "Open segment"}
                agenda:
                  - {title: "Opening of the meeting"}
                  - {title: "Any other business"}
                items:
                  - segment: A
                    kind: SESSION
                    start: "10:00"
                    end: "11:00"
                    title: "Test session"
                    parts:
                      - title: "Country presentations"
                        minutes: 50
                        slots: [{state: CHN}, {state: JPN}]
                      - {title: "Discussion", minutes: 10}
                """.formatted(slug, slug.substring(0, 30))));
        organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
    }

    ProgrammeItem row() {
        return draft().programme().items().get(0);
    }

    Draft draft() {
        return drafts.of(meetingId);
    }

    ItemPart part(int index) {
        return row().parts().get(index);
    }

    String path() {
        return MeetingPaths.draftItem(slug, row().id());
    }

    Document page() {
        return Jsoup.parse(organiser.get(path()).body());
    }

    /** The fingerprint that the forms of the page send back. */
    String seen() {
        return page().selectFirst("input[name=seen]").val();
    }

    /** Sends a form of the page as it is now: names and values in turn. */
    HttpResponse<String> post(String under, String... fields) {
        return postAs(seen(), under, fields);
    }

    HttpResponse<String> postAs(String seen, String under, String... fields) {
        List<String> all = new ArrayList<>(List.of("seen", seen));
        all.addAll(Arrays.asList(fields));
        return organiser.post(path() + under, all.toArray(String[]::new));
    }

    /** The row's own speakers as they would be printed. */
    List<String> own() {
        return printed(row().slots());
    }

    List<String> ofPart(int index) {
        return printed(part(index).slots());
    }

    List<String> printed(List<SpeakerSlot> slots) {
        return slots.stream().map(slot -> slot.printed(states)).toList();
    }

    static Document read(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }
}
