package org.neaspec.plenary.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.calendar.IcsLint;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.registration.VerifiedDesignation;
import org.neaspec.plenary.registration.VerifyDesignation;
import org.neaspec.plenary.story.Browser;

/** Links for those who take part from afar: kept by staff, told to whom each session admits, and to nobody else. */
class JoinLinksTest extends CalendarFeedScene {

    private static final String WHOLE = "https://join.example.org/whole?pwd=a,b;c";
    private static final String CLOSED = "https://join.example.org/closed";

    @Inject
    Staff staff;

    @Inject
    VerifyDesignation verify;

    private Browser organiser;
    private MeetingFacts meeting;
    private String closedRow;

    @BeforeEach
    void aMeeting() {
        organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        meeting = scene.openMeeting();
        closedRow = scene.rows(
                        "SELECT public_id FROM programme_item WHERE meeting_id = ? AND title LIKE 'Canary%'",
                        meeting.id())
                .get(0)
                .get("public_id")
                .toString();
    }

    @Test
    void each_link_reaches_whom_its_session_admits_and_nobody_else() throws Exception {
        assertThat(keep("link", WHOLE, "link-" + closedRow, CLOSED).statusCode())
                .isEqualTo(303);
        long everybody = approved(meeting);
        long member = approved(meeting);
        verify.verify(
                scene.organiser(),
                meeting.id(),
                detail(member).reference(),
                new VerifiedDesignation(Designation.NEACAP_SPC_MEMBER, "MNG", null, null, "Test letter"));

        HttpResponse<byte[]> feed = get(path(everybody));
        assertThat(IcsLint.faults(feed.body())).isEmpty();
        assertThat(text(feed))
                .contains("CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=Join online:" + WHOLE + "\r\n")
                .contains("DESCRIPTION:Join online: https://join.example.org/whole?pwd=a\\,b\\;c")
                .contains("LOCATION:https://join.example.org/whole")
                .doesNotContain(CLOSED);
        assertThat(text(get(path(member)))).contains(WHOLE).contains("Join online:" + CLOSED);
        keep("link-" + closedRow, "", "seen-" + closedRow, CLOSED);
        assertThat(text(get(path(member))).split("CONFERENCE"))
                .as("the meeting's link is not that of a closed session")
                .hasSize(2);
        assertThat(text(get(MeetingPaths.programmeCalendar(meeting.slug()))))
                .contains("Open session")
                .doesNotContain("join.example.org");
        assertThat(text(get(path(registered(meeting))))).doesNotContain("join.example.org");
    }

    @Test
    void a_link_that_is_taken_away_leaves_the_entry_newer_than_it_was() throws Exception {
        keep("link", WHOLE);
        String path = path(approved(meeting));
        String with = text(get(path));

        keep("link", "", "seen", WHOLE);

        String without = text(get(path));
        assertThat(without).doesNotContain("join.example.org");
        assertThat(stamp(without)).isGreaterThanOrEqualTo(stamp(with));
        assertThat(scene.count("SELECT COUNT(*) FROM join_link WHERE meeting_id = ?", meeting.id()))
                .isEqualTo(1);
    }

    @Test
    void what_is_no_address_changes_nothing_and_stays_in_the_field() {
        for (String wrong : List.of(
                "join.example.org/1",
                "http://join.example.org",
                "javascript:alert(1)",
                "https://a b",
                "https://u:p@x.org")) {
            var answer = keep("link", WHOLE, "link-" + closedRow, wrong);

            assertThat(answer.statusCode()).as(wrong).isEqualTo(422);
            var page = Jsoup.parse(answer.body());
            assertThat(page.getElementById("link-" + closedRow).val()).isEqualTo(wrong);
            assertThat(page.getElementById("link-" + closedRow + "-error").text())
                    .contains("https://");
            assertThat(page.getElementById("link").val()).isEqualTo(WHOLE);
        }
        assertThat(scene.count("SELECT COUNT(*) FROM join_link WHERE meeting_id = ?", meeting.id()))
                .isZero();
    }

    @Test
    void two_who_write_at_once_do_not_undo_each_other() {
        keep("link", WHOLE);

        var late = keep("link", CLOSED);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("It is now: https://join.example.org/whole");
        assertThat(Jsoup.parse(late.body()).select("[name=seen]").val()).isEqualTo(WHOLE);

        assertThat(keep("link-" + closedRow, CLOSED).statusCode()).isEqualTo(303);
        assertThat(
                        scene
                                .rows(
                                        "SELECT address FROM join_link WHERE meeting_id = ? ORDER BY item_id",
                                        meeting.id())
                                .stream()
                                .map(row -> row.get("address")))
                .containsExactly(WHOLE, CLOSED);
    }

    private HttpResponse<String> keep(String... fields) {
        return organiser.post(MeetingPaths.joining(meeting.slug()), fields);
    }

    private static String stamp(String calendar) {
        return Stream.of(calendar.split("\r\n"))
                .filter(line -> line.startsWith("LAST-MODIFIED:"))
                .findFirst()
                .orElseThrow();
    }
}
