package org.neaspec.plenary.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neaspec.plenary.access.Visibility;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.programme.ProgrammePublished.Notice;
import org.neaspec.plenary.programme.PublishProgramme;
import org.neaspec.plenary.programme.PublishWish;
import org.neaspec.plenary.programme.Versions;
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.registration.WithdrawRegistration;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

/** Other systems are told what happens, once it has happened, signed, and nothing about persons. */
class WebhookTest extends PlenaryTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Scene scene;

    @Inject
    Staff staff;

    @Inject
    RegisterParticipant register;

    @Inject
    WithdrawRegistration withdraw;

    @Inject
    PublishProgramme publish;

    @Inject
    Versions versions;

    private Browser organiser() {
        return staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
    }

    /** Adds a webhook by the page; returns its secret. */
    private static byte[] add(Browser organiser, MeetingFacts meeting, Receiver receiver, String... events) {
        String[] fields = new String[2 + 2 * events.length];
        fields[0] = "url";
        fields[1] = receiver.url();
        for (int i = 0; i < events.length; i++) {
            fields[2 + 2 * i] = "events";
            fields[3 + 2 * i] = events[i];
        }
        var page = organiser.post(path(meeting), fields);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return Base64.getDecoder()
                .decode(ApiTest.all(page.body(), "value=\"whsec_([A-Za-z0-9+/=]+)\"")
                        .get(0));
    }

    private static String path(MeetingFacts meeting) {
        return "/organise/meetings/" + meeting.slug() + "/webhooks";
    }

    @Test
    void a_registration_is_told_signed_by_reference_and_without_a_word_about_the_person() throws Exception {
        var meeting = scene.openMeeting();
        try (var receiver = new Receiver()) {
            var secret = add(organiser(), meeting, receiver, "REGISTRATION_SUBMITTED", "REGISTRATION_WITHDRAWN");
            register.register(meeting, RandomIds.publicId(), Scene.answers());
            var told = receiver.first(1);
            assertThat(told).hasSize(1);
            var row = scene.rows("SELECT id, reference FROM registration WHERE meeting_id = ?", meeting.id())
                    .get(0);
            assertThat(told.get(0).path()).isEqualTo("/hook?from=plenary");
            assertThat(told.get(0).body())
                    .contains("\"type\":\"registration.submitted\"", "\"meeting\":\"" + meeting.slug() + '"')
                    .contains("\"reference\":\"" + row.get("reference") + '"')
                    .doesNotContain("Test", "DELEGATE", "@", "Ministry", "MNG");

            var id = told.get(0).header("webhook-id");
            var at = told.get(0).header("webhook-timestamp");
            assertThat(Instant.ofEpochSecond(Long.parseLong(at)))
                    .isBetween(Instant.now().minusSeconds(60), Instant.now());
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            var signed = mac.doFinal((id + "." + at + "." + told.get(0).body()).getBytes(StandardCharsets.UTF_8));
            assertThat(told.get(0).header("webhook-signature"))
                    .isEqualTo("v1," + Base64.getEncoder().encodeToString(signed));

            withdraw.withdraw(((Number) row.get("id")).longValue());
            assertThat(receiver.first(2).get(1).body()).contains("\"type\":\"registration.withdrawn\"");
            assertThat(receiver.told.get(1).header("webhook-id")).isNotEqualTo(id);
        }
        assertThat(scene.rows("SELECT secret FROM webhook WHERE meeting_id = ?", meeting.id())
                        .get(0)
                        .values())
                .allSatisfy(stored -> assertThat((byte[]) stored).hasSizeGreaterThan(40));
    }

    @Test
    void what_was_not_asked_for_and_other_meetings_are_not_told() throws Exception {
        var meeting = scene.openMeeting();
        try (var receiver = new Receiver()) {
            add(organiser(), meeting, receiver, "REGISTRATION_WITHDRAWN");
            register.register(meeting, RandomIds.publicId(), Scene.answers());
            register.register(scene.openMeeting(), RandomIds.publicId(), Scene.answers());
            assertThat(scene.count(
                            "SELECT COUNT(*) FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id "
                                    + "WHERE w.meeting_id = ?",
                            meeting.id()))
                    .isZero();
        }
    }

    @Test
    void what_does_not_arrive_is_sent_again_under_the_same_id_and_the_page_says_what_came_back() throws Exception {
        var meeting = scene.openMeeting();
        var organiser = organiser();
        try (var receiver = new Receiver()) {
            receiver.answer.set(302);
            add(organiser, meeting, receiver, "REGISTRATION_SUBMITTED");
            register.register(meeting, RandomIds.publicId(), Scene.answers());
            receiver.first(1);
            until("last_answer LIKE '%302%' AND state = 'WAITING'", meeting);
            assertThat(receiver.told).as("redirects are not followed").hasSize(1);
            assertThat(organiser.get(path(meeting)).body()).contains("Nothing has arrived since", "302", "waiting");

            receiver.answer.set(200);
            scene.run(
                    "UPDATE webhook_delivery d JOIN webhook w ON w.id = d.webhook_id SET d.next_at = UTC_TIMESTAMP(6) "
                            + "WHERE w.meeting_id = ?",
                    meeting.id());
            var told = receiver.first(2);
            assertThat(told.get(1).header("webhook-id")).isEqualTo(told.get(0).header("webhook-id"));
            assertThat(told.get(1).body()).isEqualTo(told.get(0).body());
            until("state = 'DELIVERED'", meeting);
            var page = organiser.get(path(meeting)).body();
            assertThat(page).contains("arrived").doesNotContain("Nothing has arrived since");

            var delivery =
                    ApiTest.all(page, "deliveries/([0-9a-f-]{36})/sending").get(0);
            assertThat(organiser
                            .post(path(meeting) + "/deliveries/" + delivery + "/sending")
                            .statusCode())
                    .isEqualTo(303);
            assertThat(receiver.first(3).get(2).header("webhook-id"))
                    .isEqualTo(told.get(0).header("webhook-id"));
            var other = scene.openMeeting();
            assertThat(organiser
                            .post(path(other) + "/deliveries/" + delivery + "/sending")
                            .statusCode())
                    .as("from another meeting")
                    .isEqualTo(404);
        }
    }

    @Test
    void an_address_that_fails_for_two_days_or_says_it_is_gone_is_stopped_and_staff_are_told() throws Exception {
        var meeting = scene.openMeeting();
        var organiser = organiser();
        try (var receiver = new Receiver()) {
            receiver.answer.set(500);
            add(organiser, meeting, receiver, "REGISTRATION_SUBMITTED");
            var hook = ApiTest.all(organiser.get(path(meeting)).body(), "webhooks/([0-9a-f-]{36})/test")
                    .get(0);
            scene.run(
                    "UPDATE webhook SET failing_since = UTC_TIMESTAMP(6) - INTERVAL 49 HOUR WHERE public_id = ?", hook);
            organiser.post(path(meeting) + "/" + hook + "/test");
            receiver.first(1);
            untilStopped(meeting);
            assertThat(organiser.get(path(meeting)).body()).contains("Stopped on", "500");
            assertThat(organiser.get("/organise").body())
                    .contains("Webhooks stopped because nothing arrived", path(meeting));
            register.register(meeting, RandomIds.publicId(), Scene.answers());
            assertThat(receiver.told).hasSize(1);

            receiver.answer.set(410);
            assertThat(organiser
                            .post(path(meeting) + "/" + hook + "/activation")
                            .statusCode())
                    .isEqualTo(303);
            organiser.post(path(meeting) + "/" + hook + "/test");
            assertThat(receiver.first(2).get(1).body()).contains("webhook.test");
            untilStopped(meeting);
            assertThat(organiser.post(path(meeting) + "/" + hook + "/removal").statusCode())
                    .isEqualTo(303);
            assertThat(organiser.get(path(meeting)).body()).doesNotContain(receiver.url());
        }
    }

    @Test
    void of_a_version_that_changed_the_closed_row_alone_nobody_hears() throws Exception {
        var meeting = scene.openMeeting("HIDDEN");
        try (var receiver = new Receiver()) {
            add(organiser(), meeting, receiver, "PROGRAMME_PUBLISHED");
            publish(meeting, "Canary row of the closed segment", "Rev.1");
            assertThat(scene.count(
                            "SELECT COUNT(*) FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id "
                                    + "WHERE w.meeting_id = ?",
                            meeting.id()))
                    .as(Visibility.HIDDEN.name())
                    .isZero();
            publish(meeting, "Open session", "Rev.2");
            assertThat(receiver.first(1).get(0).body())
                    .contains("programme.published")
                    .doesNotContain("Rev.2", "session");
        }
    }

    private void publish(MeetingFacts meeting, String title, String label) {
        var now = versions.newest(meeting.id()).orElseThrow();
        var programme = now.content().programme();
        var row = programme.items().stream()
                .filter(item -> item.title().equals(title))
                .findFirst()
                .orElseThrow();
        var other = programme.with(row.toBuilder().room("Hall " + label).build());
        publish.publish(meeting.id(), new PublishWish(other, now.number(), label, null, Notice.SILENT), Actor.SERVER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/hook",
                "ftp://example.org/",
                "https://user:secret@example.org/",
                "https://example.org/#here",
                "https://example.org/\r\nX: y",
                "javascript:alert(1)",
                "",
                "https://",
                "https://127.0.0.1/",
                "https://localhost/",
                "https://[::1]/",
                "https://10.0.0.1/",
                "https://172.16.5.4/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/",
                "https://0.0.0.0/",
                "https://224.0.0.1/",
                "https://240.0.0.1/",
                "https://[fe80::1]/",
                "https://[fd00::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[64:ff9b::a00:1]/",
                "https://[2002:a00:1::]/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://no-such-host.invalid/"
            })
    void an_address_that_leads_anywhere_but_to_the_internet_is_refused(String url) {
        assertThatThrownBy(() -> new WebhookAddress(false, false).check(url))
                .isInstanceOf(WebhookAddress.Refused.class);
    }

    @Test
    void addresses_of_the_internet_are_allowed_and_private_ones_where_that_is_configured() throws Exception {
        var usual = new WebhookAddress(false, false);
        var within = new WebhookAddress(true, false);
        for (var number : List.of("8.8.8.8", "2606:4700::1111", "172.32.0.1", "100.128.0.1")) {
            assertThat(usual.allowed(InetAddress.getByName(number))).as(number).isTrue();
        }
        for (var number : List.of("10.0.0.1", "fd00::1", "100.64.0.1")) {
            assertThat(within.allowed(InetAddress.getByName(number))).as(number).isTrue();
        }
        for (var number : List.of("127.0.0.1", "169.254.169.254", "0.0.0.0")) {
            assertThat(within.allowed(InetAddress.getByName(number))).as(number).isFalse();
        }
        assertThat(usual.check("https://8.8.8.8/x").port()).isEqualTo(443);
    }

    @Test
    void the_form_says_what_is_wrong_with_an_address() {
        var meeting = scene.openMeeting();
        var answer = organiser().post(path(meeting), "url", "https://10.1.2.3/", "events", "NOTHING");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("private network", "Choose what the system is to be told of", "value=\"https://10.1.2.3/\"");
    }

    private void until(String condition, MeetingFacts meeting) throws InterruptedException {
        await(
                "SELECT COUNT(*) FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id WHERE w.meeting_id = ? AND "
                        + condition,
                meeting);
    }

    private void untilStopped(MeetingFacts meeting) throws InterruptedException {
        await("SELECT COUNT(*) FROM webhook WHERE meeting_id = ? AND disabled_at IS NOT NULL", meeting);
    }

    private void await(String count, MeetingFacts meeting) throws InterruptedException {
        long until = System.nanoTime() + 10_000_000_000L;
        while (scene.count(count, meeting.id()) == 0) {
            assertThat(System.nanoTime()).as(count).isLessThan(until);
            Thread.sleep(20);
        }
    }
}
