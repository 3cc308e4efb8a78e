package org.neaspec.plenary.calendar.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.calendar.IcsLint;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.DecideRegistrations;
import org.neaspec.plenary.registration.Decision;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationOutcome.Submitted;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.RemoveDesignation;
import org.neaspec.plenary.registration.RulingChoice;
import org.neaspec.plenary.registration.RulingWish;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.registration.VerifiedDesignation;
import org.neaspec.plenary.registration.VerifyDesignation;
import org.neaspec.plenary.registration.WithdrawRegistration;
import org.neaspec.plenary.story.PlenaryTest;

class CalendarFeedTest extends PlenaryTest {

    private static final String CANARY = "Canary row of the closed segment";

    @Inject
    EmbeddedServer server;

    @Inject
    Scene scene;

    @Inject
    RegisterParticipant registerParticipant;

    @Inject
    Registrations registrations;

    @Inject
    DecideRegistrations decide;

    @Inject
    VerifyDesignation verify;

    @Inject
    RemoveDesignation remove;

    @Inject
    WithdrawRegistration withdraw;

    @Inject
    PersonalLinks links;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void shows_an_approved_person_the_sessions_open_to_all_and_not_a_word_of_the_closed_one() throws Exception {
        MeetingFacts meeting = scene.openMeeting();
        long id = approved(meeting);

        HttpResponse<byte[]> feed = get(path(id));

        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(IcsLint.faults(feed.body())).isEmpty();
        assertThat(text(feed)).contains("Open session").doesNotContain("anary", "Strategic", "SPC");
        IcsLint.Block entry = IcsLint.calendar(feed.body()).blocks("VEVENT").get(0);
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

    @Test
    void is_neutral_before_approval_and_after_withdrawal() throws Exception {
        MeetingFacts meeting = scene.openMeeting();
        long id = registered(meeting);
        assertNeutral(get(path(id)));

        approve(meeting, id, List.of());
        assertThat(text(get(path(id)))).contains("Open session");

        withdraw.withdraw(id);
        assertNeutral(get(path(id)));
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
        assertThat(text(feed)).contains("No sessions in your meeting calendar yet");
    }

    @Test
    void turns_neutral_when_the_address_is_replaced_and_is_gone_thirty_days_later() throws Exception {
        long id = approved(scene.openMeeting());
        String old = path(id);
        links.rotate(id, LinkPurpose.FEED);

        assertNeutral(get(old));
        assertThat(get(old).body()).isEqualTo(get(old).body());
        assertThat(text(get(path(id)))).contains("Open session");

        scene.run(
                "UPDATE secret_link SET revoked_at = revoked_at - INTERVAL 31 DAY WHERE registration_id = ? AND revoked_at IS NOT NULL",
                id);
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

    private static void assertNeutral(HttpResponse<byte[]> feed) {
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(IcsLint.faults(feed.body())).isEmpty();
        assertThat(IcsLint.calendar(feed.body()).blocks("VEVENT")).hasSize(1);
        assertThat(text(feed)).contains("TRANSP:TRANSPARENT").doesNotContain("Open session", "anary", "T-REG-");
    }

    private long approved(MeetingFacts meeting) {
        long id = registered(meeting);
        approve(meeting, id, List.of());
        return id;
    }

    private long registered(MeetingFacts meeting) {
        var outcome = registerParticipant.register(meeting, Scene.unique("key"), Scene.answers());
        return ((Submitted) outcome).registrationId();
    }

    private void approve(MeetingFacts meeting, long id, List<RulingWish> wishes) {
        RegistrationDetail detail = detail(id);
        var seen = new DecideRegistrations.Seen(detail.reference(), detail.version());
        decide.decide(scene.organiser(), meeting.id(), List.of(seen), Decision.APPROVE, null, wishes);
    }

    private RegistrationDetail detail(long id) {
        return registrations.byId(id).orElseThrow();
    }

    private String token(long id) {
        return links.current(id, LinkPurpose.FEED);
    }

    private String path(long id) {
        return "/calendar/" + token(id) + ".ics";
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        return client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.getURL() + path)).version(HttpClient.Version.HTTP_1_1);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElseThrow();
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8).replace("\r\n ", "");
    }
}
