package org.neaspec.plenary.itip;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.calendar.Answer;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.PlenaryTest;

/** Replies that a mail server hands over by HTTP. {@code -Dplenary.itip.replies} makes it more at once. */
class InboundRepliesTest extends PlenaryTest {

    private static final String SECRET = "Bearer a secret that tests and mail server share";
    private static final int AT_ONCE = Integer.getInteger("plenary.itip.replies", 100);
    private static final int HANDS = 16;

    @Inject
    EmbeddedServer server;

    @Inject
    Scene scene;

    @Inject
    CalendarScene people;

    @Inject
    Invitations invitations;

    private final HttpClient client = HttpClient.newHttpClient();
    private RegistrationDetail person;
    private String uid = "";

    @BeforeEach
    void invite() {
        person = people.invited(people.meeting());
        uid = people.uid(person);
    }

    @Test
    void a_reply_that_is_handed_over_counts_like_one_in_the_mailbox() throws Exception {
        assertThat(post(SECRET, mail("ACCEPTED", 10, person.email()))).isEqualTo(204);
        assertThat(post(SECRET, mail("ACCEPTED", 10, person.email())))
                .as("the same again")
                .isEqualTo(204);

        assertThat(answer()).isEqualTo(Answer.ACCEPTED);
        assertThat(outcomes()).containsExactly("RECORDED");
    }

    @Test
    void what_is_forged_stale_or_malformed_is_taken_without_a_word_and_changes_nothing() throws Exception {
        post(SECRET, mail("DECLINED", 20, person.email()));

        assertThat(post(SECRET, mail("ACCEPTED", 30, "mallory@example.org"))).isEqualTo(204);
        assertThat(post(SECRET, mail("ACCEPTED", 10, person.email()))).isEqualTo(204);
        assertThat(post(SECRET, mail("MAYBE", 40, person.email()))).isEqualTo(204);
        assertThat(post(SECRET, new byte[] {0, 1, 2, (byte) 0xFF, (byte) 0xFE})).isEqualTo(204);

        assertThat(answer()).isEqualTo(Answer.DECLINED);
        assertThat(outcomes()).containsExactly("RECORDED", "FORGED", "STALE", "MALFORMED");
    }

    /** A stranger's entry may have any name. */
    @Test
    void an_answer_to_an_entry_whose_name_we_could_never_have_given_is_kept_as_unknown() throws Exception {
        String own = uid;
        for (String strange : List.of("übung-会议@example.org", "\uD83D\uDE00", "x".repeat(5_000), own + "ü")) {
            uid = strange;
            assertThat(post(SECRET, mail("ACCEPTED", 10, person.email()))).isEqualTo(204);
        }

        assertThat(answer()).isNull();
        assertThat(scene.count(
                        "SELECT COUNT(*) FROM calendar_reply WHERE sender = ? AND outcome = 'UNKNOWN'", person.email()))
                .isEqualTo(4);
    }

    @Test
    void a_mail_that_cannot_be_dealt_with_is_kept_as_such_and_holds_up_none() throws Exception {
        String report = "From: MAILER-DAEMON@example.org\r\nSubject: Undelivered\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: message/delivery-status\r\n\r\n"
                + "Final-Recipient: rfc822; " + Stumbling.OVER + "\r\nAction: failed\r\n\r\n";
        assertThat(post(SECRET, report.getBytes(StandardCharsets.UTF_8))).isEqualTo(204);

        assertThat(
                        scene.count(
                                "SELECT COUNT(*) FROM calendar_reply WHERE sender = 'mailer-daemon@example.org' AND outcome = 'MALFORMED'"))
                .isEqualTo(1);
    }

    /** Something that goes wrong with one mail, as a fault of ours would. */
    @Singleton
    static class Stumbling {

        static final String OVER = "stumbling-block@example.org";

        @EventListener
        void bounced(MailBounced fact) {
            if (fact.address().equals(OVER)) {
                throw new IllegalArgumentException("a fault of ours");
            }
        }
    }

    @Test
    void without_the_secret_there_is_no_such_address() throws Exception {
        for (String wrong : List.of("", "Bearer", "Bearer another", SECRET + "x", "Basic YTpi")) {
            assertThat(post(wrong, mail("ACCEPTED", 10, person.email())))
                    .as(wrong)
                    .isEqualTo(404);
        }
        assertThat(outcomes()).isEmpty();
    }

    /** What is a little too large is kept as such; fifty megabytes are not even taken in. */
    @Test
    void a_reply_of_fifty_megabytes_is_not_read() throws Exception {
        String begin = "From: " + person.email() + "\r\nSubject: Large\r\n\r\n";
        assertThat(post(SECRET, (begin + "x".repeat(300_000)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(204);
        assertThat(scene.count(
                        "SELECT COUNT(*) FROM calendar_reply WHERE sender = ? AND outcome = 'TOO_LARGE'",
                        person.email()))
                .isEqualTo(1);

        int status;
        try {
            status = send(SECRET, BodyPublishers.ofInputStream(() -> new Letters(50_000_000L)));
        } catch (IOException closed) {
            status = 413;
        }
        assertThat(status).isEqualTo(413);
        assertThat(post(SECRET, mail("ACCEPTED", 10, person.email())))
                .as("and the next is taken")
                .isEqualTo(204);
        assertThat(answer()).isEqualTo(Answer.ACCEPTED);
    }

    /** Whatever the order in which they are read, the latest answer holds, and each is kept once. */
    @Test
    void thousands_at_once_leave_the_latest_answer() throws Exception {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new java.util.Random(5));
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        try {
            List<Callable<Integer>> posts = new ArrayList<>();
            for (int number : order) {
                String answer = number == AT_ONCE - 1 ? "TENTATIVE" : number % 2 == 0 ? "ACCEPTED" : "DECLINED";
                posts.add(() -> post(SECRET, mail(answer, number, person.email())));
            }
            for (Future<Integer> done : hands.invokeAll(posts)) {
                assertThat(done.get()).isEqualTo(204);
            }
        } finally {
            hands.shutdownNow();
        }
        assertThat(answer()).isEqualTo(Answer.TENTATIVE);
        assertThat(outcomes()).hasSize(AT_ONCE).containsOnly("RECORDED", "STALE");
    }

    private Answer answer() {
        return invitations.invitedTo(person.id()).get(0).answer();
    }

    private List<String> outcomes() {
        return scene
                .rows("SELECT outcome FROM calendar_reply WHERE registration_id = ? ORDER BY id", person.id())
                .stream()
                .map(row -> row.get("outcome").toString())
                .toList();
    }

    /** @param second of the day, when it was answered */
    private byte[] mail(String answer, int second, String sender) {
        String stamp = "20261122T%02d%02d%02dZ".formatted(second / 3600, second / 60 % 60, second % 60);
        return ("Authentication-Results: mx.test; dmarc=pass header.from=example.org\r\nFrom: Somebody <" + sender
                        + ">\r\nTo: desk@plenary.example\r\nSubject: Answer\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: text/calendar; method=REPLY; charset=UTF-8\r\n\r\n"
                        + "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nPRODID:x\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n"
                        + "ATTENDEE;PARTSTAT=" + answer + ":mailto:" + person.email() + "\r\nUID:" + uid
                        + "\r\nDTSTAMP:"
                        + stamp + "\r\nSEQUENCE:0\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private int post(String authorization, byte[] mail) throws IOException, InterruptedException {
        return send(authorization, BodyPublishers.ofByteArray(mail));
    }

    private int send(String authorization, BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.getURL() + "/api/replies"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "message/rfc822")
                .POST(body);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    /** So many letters, none of which is ever held. */
    private static final class Letters extends InputStream {

        private long left;

        Letters(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int many = (int) Math.min(left, length);
            java.util.Arrays.fill(into, from, from + many, (byte) 'x');
            left -= many;
            return many;
        }
    }
}
