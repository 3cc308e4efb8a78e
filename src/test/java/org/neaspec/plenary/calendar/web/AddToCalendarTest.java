package org.neaspec.plenary.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.ZoneOffset;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.calendar.IcsLint;
import org.neaspec.plenary.calendar.IcsReader;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.VerifiedDesignation;
import org.neaspec.plenary.registration.VerifyDesignation;

/** The ways into a calendar that are open to everybody, and what they never tell. */
class AddToCalendarTest extends CalendarFeedScene {

    @Inject
    VerifyDesignation verify;

    private MeetingFacts meeting;
    private String slug;

    @BeforeEach
    void aMeeting() {
        meeting = scene.openMeeting();
        slug = meeting.slug();
    }

    /** Somebody to whom the closed session is open, as the browser says it that opened the personal page. */
    private String member() {
        long id = approved(meeting);
        verify.verify(
                scene.organiser(),
                meeting.id(),
                detail(id).reference(),
                new VerifiedDesignation(Designation.NEACAP_SPC_MEMBER, "MNG", null, null, "Test letter"));
        return "my=" + links.current(id, LinkPurpose.MY);
    }

    @Test
    void one_page_names_all_ways_and_hands_open_sessions_alone_to_calendars_of_others() throws Exception {
        Document visitors = Jsoup.parse(text(get(MeetingPaths.addToCalendar(slug))));
        Document members = Jsoup.parse(text(get(MeetingPaths.addToCalendar(slug), "Cookie", member())));

        assertThat(visitors.select("h2").eachText()).contains("Subscribe", "By mail", "Download once", "On the phone");
        assertThat(visitors.select("a[href^=webcal]").first().attr("href")).endsWith(MeetingPaths.feed(slug));
        assertThat(visitors.select("#feed").val()).startsWith("http").endsWith(MeetingPaths.feed(slug));
        assertThat(visitors.select("figure.qr svg").attr("aria-label")).contains("QR code");
        assertThat(visitors.select(".add-list li")).hasSize(1);
        String day = meeting.date().first().toString().replace("-", "");
        String dash = meeting.date().first().toString();
        String google = visitors.select("a[href*=action=TEMPLATE]").attr("href");
        assertThat(google)
                .contains("text=" + meeting.code() + "%20%7C%20Open%20session")
                .contains("&dates=" + day + "T010000Z/" + day + "T023000Z&ctz=Asia%2FUlaanbaatar");
        assertThat(visitors.select("a[href*=rru=addevent]").attr("href"))
                .contains("&startdt=" + dash + "T01%3A00%3A00Z&enddt=" + dash + "T02%3A30%3A00Z");

        assertThat(members.select(".add-list li")).hasSize(2);
        assertThat(members.select(".add-list li").last().text()).contains("Canary row", "Not open to everybody");
        assertThat(members.select(".add-list li").last().select("a")).hasSize(1);
        assertThat(members.select("a[href^=https]").eachAttr("href"))
                .as("what leads to the calendars of others")
                .noneMatch(link -> link.contains("anary"));
    }

    @Test
    void a_day_is_a_file_of_what_the_reader_may_see_of_it() throws Exception {
        String first = MeetingPaths.dayCalendar(slug, meeting.date().first());
        String second = MeetingPaths.dayCalendar(slug, meeting.date().last());

        HttpResponse<byte[]> day = get(first);
        assertThat(IcsLint.faults(day.body())).isEmpty();
        assertThat(text(day)).contains("Open session").doesNotContain("anary");
        assertThat(header(day, "Content-Disposition")).startsWith("attachment; filename=\"" + slug + "-");
        assertThat(get(second).statusCode()).isEqualTo(404);
        assertThat(text(get(second, "Cookie", member()))).contains("Canary row").doesNotContain("Open session");
        for (String none : List.of("2001-01-01", "yesterday", "2025-02-30", "+999999999-12-31")) {
            assertThat(get("/meetings/" + slug + "/days/" + none + ".ics").statusCode())
                    .as(none)
                    .isEqualTo(404);
        }
    }

    @Test
    void the_feed_of_a_meeting_shows_everybody_what_the_public_may_see() throws Exception {
        HttpResponse<byte[]> feed = get(MeetingPaths.feed(slug));
        HttpResponse<byte[]> members = get(MeetingPaths.feed(slug), "Cookie", member());

        assertThat(IcsLint.faults(feed.body())).isEmpty();
        assertThat(text(feed))
                .contains("Open session", "REFRESH-INTERVAL;VALUE=DURATION:PT1H")
                .doesNotContain("anary", "METHOD", "ATTENDEE", "VALARM");
        assertThat(members.body()).isEqualTo(feed.body());
        assertThat(header(feed, "Content-Disposition")).isEqualTo("inline");
        assertThat(get(MeetingPaths.feed(slug), "If-None-Match", header(feed, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void a_series_shows_the_meetings_whose_days_are_known() throws Exception {
        long series = scene.insert("INSERT INTO series (slug, title) VALUES (?, 'Test series')", "series-of-" + slug);
        MeetingFacts fuzzy = scene.openMeeting();
        MeetingFacts off = scene.openMeeting();
        for (MeetingFacts one : List.of(meeting, fuzzy, off)) {
            scene.run("UPDATE meeting SET series_id = ? WHERE id = ?", series, one.id());
        }
        scene.run("UPDATE meeting SET date_precision = 'MONTH' WHERE id = ?", fuzzy.id());
        scene.run("UPDATE meeting SET stage = 'CANCELLED' WHERE id = ?", off.id());
        String path = MeetingPaths.seriesFeed("series-of-" + slug);

        HttpResponse<byte[]> feed = get(path);
        assertThat(IcsLint.faults(feed.body())).isEmpty();
        assertThat(text(feed)).contains(meeting.code() + " | ", "SUMMARY:Cancelled: " + off.code());
        assertThat(text(feed)).doesNotContain(fuzzy.code());

        scene.run("UPDATE meeting SET revised_at = NOW(6) - INTERVAL 15 DAY WHERE id = ?", off.id());
        assertThat(text(get(path))).contains(meeting.code()).doesNotContain(off.code());

        scene.run("UPDATE meeting SET date_precision = 'MONTH' WHERE id = ?", meeting.id());
        assertThat(IcsReader.calendar(get(path).body()).blocks("VEVENT")).hasSize(1);
        assertThat(text(get(path))).contains("Nothing is set yet").doesNotContain(meeting.code());
        assertThat(get("/series/no-such-series/feed.ics").statusCode()).isEqualTo(404);
    }

    @Test
    void deadlines_are_a_feed_of_their_own_and_move_with_what_is_set() throws Exception {
        String path = MeetingPaths.deadlinesFeed(slug);
        HttpResponse<byte[]> feed = get(path);
        IcsReader.Block closes =
                IcsReader.calendar(feed.body()).blocks("VEVENT").get(0);
        assertThat(IcsLint.faults(feed.body())).isEmpty();
        assertThat(closes.value("SUMMARY")).isEqualTo(meeting.code() + " | Registration closes");
        assertThat(closes.value("TRANSP")).isEqualTo("TRANSPARENT");

        scene.insert("""
                INSERT INTO delegation_terms (meeting_id, closes_at, confirm_by, roles, version, updated_at)
                VALUES (?, '2031-02-03 04:00:00', '2031-03-03 04:00:00', '[]', 3, NOW(6))
                """, meeting.id());
        assertThat(text(get(path)))
                .contains("Nominations close", "Delegations to be confirmed", "SEQUENCE:3")
                .contains("DTEND;TZID=Asia/Ulaanbaatar:20310203T120000");

        scene.run("UPDATE meeting SET stage = 'CANCELLED' WHERE id = ?", meeting.id());
        assertThat(IcsReader.calendar(get(path).body()).blocks("VEVENT")).hasSize(1);
        assertThat(text(get(path))).doesNotContain("Registration closes");
    }

    @Test
    void the_owner_of_a_calendar_is_reminded_as_he_or_she_says() throws Exception {
        long id = approved(meeting);
        String settings = "/my/" + links.current(id, LinkPurpose.MY) + "/calendar/settings";
        HttpResponse<byte[]> before = get(path(id));
        assertThat(text(before)).doesNotContain("VALARM", "Registration closes");

        assertThat(post(settings, "reminder=NEVER").statusCode()).isEqualTo(422);
        assertThat(get(path(id)).body()).isEqualTo(before.body());
        assertThat(post(settings, "reminder=HALF_HOUR&deadlines=yes").statusCode())
                .isEqualTo(303);

        HttpResponse<byte[]> after = get(path(id));
        assertThat(IcsLint.faults(after.body())).isEmpty();
        assertThat(text(after))
                .contains("BEGIN:VALARM\r\nACTION:DISPLAY", "TRIGGER;RELATED=START:-PT30M", "Registration closes");
        var entry = IcsReader.calendar(after.body()).blocks("VEVENT").stream()
                .filter(one -> one.value("SUMMARY").contains("Open session"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.blocks("VALARM")).hasSize(1);
        assertThat(entry.value("LAST-MODIFIED"))
                .as("programs take a change for one only when something says so")
                .isGreaterThan(
                        meeting.revisedAt().atOffset(ZoneOffset.UTC).toString().replaceAll("[-:]", ""));
        assertThat(get(MeetingPaths.programmeCalendar(slug)).body()).asString().doesNotContain("VALARM");

        scene.run("UPDATE meeting SET stage = 'CANCELLED' WHERE id = ?", meeting.id());
        assertThat(text(get(path(id)))).contains("STATUS:CANCELLED").doesNotContain("VALARM");
    }

    private HttpResponse<byte[]> post(String path, String form) throws Exception {
        return client.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }
}
