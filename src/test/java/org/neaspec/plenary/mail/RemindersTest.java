package org.neaspec.plenary.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.delegation.DelegationRole;
import org.neaspec.plenary.delegation.DelegationScene;
import org.neaspec.plenary.delegation.Delegations;
import org.neaspec.plenary.delegation.FocalPoint;
import org.neaspec.plenary.delegation.KeepFocalPoints;
import org.neaspec.plenary.delegation.NameDelegate;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.registration.Decision;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.trouble.TroubleKind;
import org.neaspec.plenary.trouble.Troubles;

/** Reminders by rule: once for a person, a rule and a day; days that move take them along. */
class RemindersTest extends MailBoxTest {

    @Inject
    SendReminders send;

    @Inject
    DelegationScene focal;

    @Inject
    Delegations delegations;

    @Inject
    KeepFocalPoints keepFocalPoints;

    @Inject
    NameDelegate nameDelegate;

    @Inject
    StillTrue stillTrue;

    @Inject
    OutboxLeases leases;

    @Inject
    Troubles troubles;

    @Test
    void three_working_days_before_a_wednesday_is_the_friday_before() {
        var zone = ZoneId.of("Asia/Ulaanbaatar");
        assertThat(ReminderDates.due(LocalDate.of(2026, 12, 2), 3, zone))
                .isEqualTo(LocalDate.of(2026, 11, 27).atTime(9, 0).atZone(zone).toInstant());
        assertThat(ReminderDates.due(LocalDate.of(2026, 12, 5), 1, ZoneOffset.UTC))
                .isEqualTo(Instant.parse("2026-12-04T09:00:00Z"));
        assertThat(ReminderDates.due(LocalDate.of(2026, 12, 5), 0, ZoneOffset.UTC))
                .isEqualTo(Instant.parse("2026-12-05T09:00:00Z"));
    }

    @Test
    void a_rule_reminds_each_person_it_means_once_for_each_day() {
        var one = approved();
        var two = registered();
        add("60", "MEETING", "APPROVED", "");
        assertThat(organiser.get(path()).body()).contains("60 working days before the meeting begins", one.name());

        send.run();
        send.run();
        assertThat(reminders(one)).isEqualTo(1);
        assertThat(reminders(two)).as("not approved").isZero();
        assertThat(organiser.get(path()).body()).contains("Has gone", "One person was reminded");

        moveTo(LocalDate.now().plusDays(40));
        send.run();
        assertThat(reminders(one)).as("for the new day").isEqualTo(2);
        assertThat(organiser.get("/organise/mail?state=QUEUED").body()).contains("Reminder");
    }

    @Test
    void what_is_not_due_or_over_does_not_go_and_a_segment_means_those_it_admits() {
        var person = approved();
        add("3", "MEETING", "APPROVED", "");
        add("60", "MEETING", "APPROVED", "B");
        send.run();
        assertThat(reminders(person)).isZero();
        var page = Jsoup.parse(organiser.get(path()).body());
        assertThat(page.select("ul.queue li").text()).contains("of segment B", "Means nobody now");

        moveTo(LocalDate.now().minusDays(1));
        send.run();
        assertThat(reminders(person)).as("it is over").isZero();
        scene.run("UPDATE meeting SET stage = 'CANCELLED' WHERE id = ?", meeting.id());
        moveTo(LocalDate.now().plusDays(1));
        send.run();
        assertThat(reminders(person)).as("it does not take place").isZero();
    }

    @Test
    void who_is_asked_again_just_before_it_goes() {
        var stays = approved();
        var leaves = approved();
        add("60", "MEETING", "APPROVED", "A");
        send.run();
        decide(leaves, Decision.CANCEL);

        assertThat(goes(stays)).isTrue();
        assertThat(goes(leaves)).isFalse();
        moveTo(LocalDate.now().plusDays(20));
        assertThat(goes(stays)).as("of a day that has moved").isFalse();
    }

    @Test
    void a_rule_that_says_nothing_sensible_is_refused_and_one_that_is_removed_reminds_nobody() {
        var refused = organiser.post(path(), "days", "many", "anchor", "EASTER", "status", "ASLEEP", "segment", "Z");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select(".field--error")).hasSize(4);
        assertThat(refused.body()).contains("value=\"many\"");

        var person = approved();
        add("60", "MEETING", "APPROVED", "");
        var removal = Jsoup.parse(organiser.get(path()).body())
                .select("form[action$=removal]")
                .attr("action");
        assertThat(organiser.post(removal).statusCode()).isEqualTo(303);
        assertThat(organiser.post(removal).statusCode()).isEqualTo(404);
        send.run();
        assertThat(reminders(person)).isZero();
    }

    @Test
    void a_rule_that_cannot_be_sent_is_a_task_for_staff_until_it_goes() {
        var person = approved();
        add("60", "MEETING", "APPROVED", "");
        String rule = scene.rows("SELECT public_id FROM mail_rule WHERE meeting_id = ?", meeting.id())
                .get(0)
                .get("public_id")
                .toString();
        troubles.stands(TroubleKind.REMINDER, rule, meeting.id(), "ArithmeticException");

        String task = meeting.title() + ": one reminder cannot be sent";
        assertThat(organiser.get("/organise").body()).contains(task);
        assertThat(Jsoup.parse(organiser.get(path()).body()).select(".queue li").text())
                .contains("Cannot be sent", "could not be sent since", "ArithmeticException");

        send.run();
        assertThat(reminders(person)).isEqualTo(1);
        assertThat(organiser.get("/organise").body()).doesNotContain(task);
        assertThat(organiser.get(path()).body()).doesNotContain("ArithmeticException");
    }

    @Test
    void focal_points_who_named_nobody_are_reminded_before_naming_closes() {
        var silent = focalPoint("MNG");
        var busy = focalPoint("JPN");
        nameDelegate.name(
                meeting, busy, DelegationScene.nominee("Named", Scene.unique("n")), DelegationRole.DELEGATE, false);
        var unwritten = focal.focalPoint(meeting, "CHN", 5);
        focal.terms(meeting, null, Instant.now().plus(Duration.ofDays(10)), null);
        assertThat(organiser
                        .post(path(), "days", "60", "anchor", "NOMINATION_CLOSES", "status", "APPROVED")
                        .body())
                .contains("Naming people concerns focal points");
        add("60", "NOMINATION_CLOSES", "NOBODY_NAMED", "");
        assertThat(organiser.get(path()).body())
                .contains(
                        "focal points who have named nobody",
                        "Means one person now",
                        "Test Focal Point MNG (Mongolia)");

        send.run();
        send.run();

        assertThat(invitations(silent)).as("the invitation and one reminder").isEqualTo(2);
        assertThat(invitations(busy)).isEqualTo(1);
        assertThat(invitations(unwritten)).isZero();
        assertThat(organiser.get(path()).body()).contains("Has gone", "One person was reminded");
        var mail = scene.rows(
                        "SELECT public_id FROM outbox_message WHERE recipient_email = ? ORDER BY id DESC LIMIT 1",
                        silent.addresses().get(0).text())
                .get(0)
                .get("public_id");
        assertThat(organiser.get("/organise/mail/" + mail).body()).contains("nobody has been named");
    }

    private FocalPoint focalPoint(String state) {
        var point = focal.focalPoint(meeting, state, 5);
        var delegation = delegations.byId(point.delegationId()).orElseThrow();
        keepFocalPoints.write(meeting, delegation, point, false, scene.organiser());
        return point;
    }

    private long invitations(FocalPoint to) {
        return scene.count(
                "SELECT COUNT(*) FROM outbox_message WHERE kind = 'DELEGATION_INVITED' AND recipient_email = ?",
                to.addresses().get(0).text());
    }

    private String path() {
        return MeetingPaths.mailReminders(meeting.slug());
    }

    private void add(String days, String anchor, String status, String segment) {
        assertThat(organiser
                        .post(path(), "days", days, "anchor", anchor, "status", status, "segment", segment)
                        .statusCode())
                .isEqualTo(303);
    }

    private void moveTo(LocalDate day) {
        scene.run("UPDATE meeting SET starts_on = ?, ends_on = ? WHERE id = ?", day, day.plusDays(1), meeting.id());
    }

    private long reminders(RegistrationDetail person) {
        return scene.count(
                "SELECT COUNT(*) FROM outbox_message WHERE registration_id = ? AND kind = 'REMINDER'", person.id());
    }

    private boolean goes(RegistrationDetail person) {
        var id = scene.rows(
                        "SELECT public_id FROM outbox_message WHERE registration_id = ? AND kind = 'REMINDER'",
                        person.id())
                .get(0)
                .get("public_id")
                .toString();
        var row = first.getBean(OutboxRepository.class).row(id).orElseThrow();
        return stillTrue.of(row, outbox.open(row));
    }
}
