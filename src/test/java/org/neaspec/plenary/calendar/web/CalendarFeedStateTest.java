package org.neaspec.plenary.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.calendar.IcsLint;
import org.neaspec.plenary.calendar.IcsReader;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.RulingChoice;
import org.neaspec.plenary.registration.RulingWish;
import org.neaspec.plenary.registration.WithdrawRegistration;

/** The states of a personal calendar in which it shows nothing: not yet, not any more, never, too often. */
class CalendarFeedStateTest extends CalendarFeedScene {

    @Inject
    WithdrawRegistration withdraw;

    @Test
    void is_neutral_before_approval_and_after_withdrawal() throws Exception {
        MeetingFacts meeting = scene.openMeeting();
        long id = registered(meeting);
        assertClosed(get(path(id)), meeting);

        approve(meeting, id, List.of());
        assertThat(text(get(path(id)))).contains("Open session");

        withdraw.withdraw(id);
        assertClosed(get(path(id)), meeting);
    }

    @Test
    void is_neutral_while_there_is_nothing_to_attend() throws Exception {
        MeetingFacts meeting = scene.openMeeting();
        long id = registered(meeting);
        long open = ((Number) scene.rows("SELECT id FROM segment WHERE meeting_id = ? AND code = 'A'", meeting.id())
                        .get(0)
                        .get("id"))
                .longValue();
        approve(meeting, id, List.of(new RulingWish(open, RulingChoice.REFUSE, "Test reason")));

        HttpResponse<byte[]> feed = get(path(id));
        assertNeutral(feed);
        assertThat(text(feed)).contains("No sessions in your meeting calendar yet", meeting.title());
    }

    @Test
    void turns_neutral_when_the_address_is_replaced_and_is_gone_thirty_days_later() throws Exception {
        MeetingFacts meeting = scene.openMeeting();
        long id = approved(meeting);
        String old = path(id);
        links.rotate(id, LinkPurpose.FEED);

        assertClosed(get(old), meeting);
        assertThat(text(get(path(id)))).contains("Open session");

        replacedEarlier(id, 29);
        assertClosed(get(old), meeting);
        assertThat(IcsReader.calendar(get(old).body()).blocks("VEVENT").get(0).value("DTSTAMP"))
                .as("not the present moment, so that nothing seems new")
                .isEqualTo(replacedAt(id));

        replacedEarlier(id, 2);
        HttpResponse<byte[]> gone = get(old);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(header(gone, "Content-Type")).startsWith("text/html");
    }

    @Test
    void asks_a_program_that_comes_without_end_to_wait() throws Exception {
        String path = path(approved(scene.openMeeting()));
        for (int i = 0; i < 60; i++) {
            assertThat(get(path).statusCode()).isEqualTo(200);
        }

        HttpResponse<byte[]> refused = get(path);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(header(refused, "Retry-After")).isEqualTo("3600");
    }

    @Test
    void answers_addresses_that_nobody_had_like_any_page_that_is_not_there() throws Exception {
        String unknown = "A".repeat(43);
        byte[] none = get("/no-such-page").body();

        for (String path : List.of("/calendar/" + unknown + ".ics", "/calendar/x.ics", "/calendar/%00.ics")) {
            HttpResponse<byte[]> answer = get(path);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(none);
            assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        }
    }

    private void replacedEarlier(long id, int days) {
        scene.run(
                "UPDATE secret_link SET revoked_at = revoked_at - INTERVAL ? DAY WHERE registration_id = ? AND revoked_at IS NOT NULL",
                days,
                id);
    }

    private Object replacedAt(long id) {
        return scene.rows(
                        "SELECT DATE_FORMAT(revoked_at, '%Y%m%dT%H%i%sZ') AS at FROM secret_link WHERE registration_id = ? AND revoked_at IS NOT NULL",
                        id)
                .get(0)
                .get("at");
    }

    /** Neutral, and without a word of which meeting it was. */
    private static void assertClosed(HttpResponse<byte[]> feed, MeetingFacts meeting) {
        assertNeutral(feed);
        assertThat(text(feed)).contains("This meeting calendar is closed").doesNotContain(meeting.title());
    }

    private static void assertNeutral(HttpResponse<byte[]> feed) {
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(IcsLint.faults(feed.body())).isEmpty();
        assertThat(IcsReader.calendar(feed.body()).blocks("VEVENT")).hasSize(1);
        assertThat(text(feed)).contains("TRANSP:TRANSPARENT").doesNotContain("Open session", "anary", "T-REG-");
    }
}
