package org.neaspec.plenary.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.MeetingRole;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.team.GrantRole;

/** A mail each morning, to those who want it, about the meetings they may review; none when nothing waits. */
class MorningMailsTest extends MailBoxTest {

    @Inject
    MorningMails mornings;

    @Inject
    GrantRole grantRole;

    @Test
    void who_wants_it_hears_once_a_day_of_what_waits_at_the_meetings_he_or_she_may_review() {
        var email = staff.member();
        var reviewer = staff.signIn(new Browser(here.getURI()), email);
        grantRole.grant(meeting, staff.id(email), MeetingRole.REVIEWER, scene.organiser());
        var other = meeting;
        meeting = scene.openMeeting();
        registered();
        meeting = other;
        var day = LocalDate.of(2040, 1, 2);

        mornings.run(day);
        assertThat(mails(email)).as("not wanted").isZero();
        assertThat(reviewer.post("/organise/digest", "wanted", "yes").statusCode())
                .isEqualTo(303);
        mornings.run(day);
        assertThat(mails(email)).as("nothing waits at the meeting").isZero();

        registered();
        mornings.run(day);
        mornings.run(day);
        assertThat(mails(email)).isEqualTo(1);
        mornings.run(day.plusDays(1));
        assertThat(mails(email)).isEqualTo(2);
        var letter = outbox.open(first.getBean(OutboxRepository.class)
                .row(scene.rows("SELECT public_id FROM outbox_message WHERE recipient_email = ? LIMIT 1", email)
                        .get(0)
                        .get("public_id")
                        .toString())
                .orElseThrow());
        assertThat(letter.text())
                .contains(meeting.title(), "One registration awaits review", "/organise/meetings/" + meeting.slug())
                .doesNotContain("could not be delivered");
        assertThat(letter.text().split("awaits review", -1)).as("one meeting").hasSize(2);

        assertThat(reviewer.get("/organise/digest").body()).contains("You get this mail");
        reviewer.post("/organise/digest", "wanted", "no");
        mornings.run(day.plusDays(2));
        assertThat(mails(email)).isEqualTo(2);
    }

    private long mails(String email) {
        return scene.count("SELECT COUNT(*) FROM outbox_message WHERE recipient_email = ?", email);
    }
}
