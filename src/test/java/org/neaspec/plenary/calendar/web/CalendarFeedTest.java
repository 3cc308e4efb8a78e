package org.neaspec.plenary.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.calendar.IcsLint;
import org.neaspec.plenary.calendar.IcsReader;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.RemoveDesignation;
import org.neaspec.plenary.registration.VerifiedDesignation;
import org.neaspec.plenary.registration.VerifyDesignation;

/** What a personal calendar shows, and how it answers the programs that fetch it. */
class CalendarFeedTest extends CalendarFeedScene {

    private static final String CANARY = "Canary row of the closed segment";

    @Inject
    VerifyDesignation verify;

    @Inject
    RemoveDesignation remove;

    @Test
    void shows_an_approved_person_the_sessions_open_to_all_and_not_a_word_of_the_closed_one() throws Exception {
        MeetingFacts meeting = scene.openMeeting();
        long id = approved(meeting);

        HttpResponse<byte[]> feed = get(path(id));

        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(IcsLint.faults(feed.body())).isEmpty();
        assertThat(text(feed)).contains("Open session").doesNotContain("anary", "Strategic", "SPC");
        IcsReader.Block entry = IcsReader.calendar(feed.body()).blocks("VEVENT").get(0);
        assertThat(entry.value("UID"))
                .isEqualTo(scene.rows(
                                "SELECT public_id FROM programme_item WHERE meeting_id = ? AND title = 'Open session'",
                                meeting.id())
                        .get(0)
                        .get("public_id"));
        assertThat(entry.value("SUMMARY")).isEqualTo(meeting.code() + " | Open session");
        assertThat(entry.value("URL")).endsWith("/meetings/" + meeting.slug() + "/programme");
        assertThat(text(feed)).doesNotContain(token(id), "Test DELEGATE", "/my/", "/calendar/");
    }

    @Test
    void shows_a_closed_session_to_whom_it_admits_and_takes_it_back_with_the_designation() throws Exception {
        MeetingFacts meeting = scene.openMeeting("HIDDEN");
        long id = approved(meeting);
        Organiser organiser = scene.organiser();
        String reference = detail(id).reference();
        var proof = new VerifiedDesignation(Designation.NEACAP_SPC_MEMBER, "MNG", null, null, "Test letter");
        verify.verify(organiser, meeting.id(), reference, proof);

        HttpResponse<byte[]> admitted = get(path(id));
        assertThat(text(admitted)).contains(CANARY).contains("CLASS:PRIVATE").contains("CLASS:PUBLIC");
        assertThat(IcsLint.faults(admitted.body())).isEmpty();

        remove.remove(organiser, meeting.id(), reference, Designation.NEACAP_SPC_MEMBER);

        HttpResponse<byte[]> after = get(
                path(id), "If-None-Match", admitted.headers().firstValue("ETag").orElseThrow());
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(text(after)).contains("Open session").doesNotContain("anary");
    }

    @Test
    void answers_programs_as_they_need_it() throws Exception {
        String path = path(approved(scene.openMeeting()));

        HttpResponse<byte[]> feed = get(path);
        String tag = header(feed, "ETag");
        assertThat(header(feed, "Content-Type")).isEqualTo("text/calendar; charset=utf-8");
        assertThat(header(feed, "Cache-Control")).isEqualTo("private, no-cache");
        assertThat(header(feed, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(header(feed, "X-Robots-Tag")).isEqualTo("noindex, nofollow");
        assertThat(header(feed, "Content-Disposition")).isEqualTo("inline");
        assertThat(feed.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(feed.headers().firstValue("Content-Encoding")).isEmpty();

        HttpResponse<byte[]> unchanged = get(path, "If-None-Match", tag);
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(header(unchanged, "ETag")).isEqualTo(tag);

        HttpResponse<byte[]> head = client.send(
                request(path)
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : List.of("ETag", "Content-Type", "Cache-Control", "Vary", "Content-Length")) {
            assertThat(header(head, name)).isEqualTo(header(feed, name));
        }

        HttpResponse<byte[]> compressed = get(path, "Accept-Encoding", "gzip");
        assertThat(header(compressed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(compressed, "ETag")).isEqualTo(tag);
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
            assertThat(unzipped.readAllBytes()).isEqualTo(feed.body());
        }
    }
}
