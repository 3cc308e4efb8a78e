package org.neaspec.plenary.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.roster.MessageDue;
import org.neaspec.plenary.roster.MessageText;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.Browser;

/** Mails that a person may do without say where to say so; one click in a mail program is enough (RFC 8058). */
class MailChoiceTest extends MailBoxTest {

    @Inject
    io.micronaut.context.event.ApplicationEventPublisher<MessageDue> facts;

    @Inject
    MailChoices choices;

    @Test
    void one_click_stops_messages_and_nothing_else() throws Exception {
        var person = approved();
        write(person);
        try (var node = node()) {
            until(() -> server.getReceivedMessages().length == 3);
            var message = java.util.Arrays.stream(server.getReceivedMessages())
                    .filter(mail -> header(mail, "List-Unsubscribe") != null)
                    .toList();
            assertThat(message)
                    .as("the approval and what was received ask nothing")
                    .hasSize(1);
            assertThat(header(message.get(0), "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
            var link = header(message.get(0), "List-Unsubscribe").replaceAll("[<>]", "");

            // A scanner that follows the link changes nothing.
            var page = new Browser(here.getURI()).get(URI.create(link).getPath());
            assertThat(page.body()).contains("You get these mails", "Messages of the secretariat");
            assertThat(choices.stopped(person.id(), MailTopic.MESSAGES)).isFalse();

            // As a mail provider does it: no cookie, no origin, no token of ours.
            assertThat(post(URI.create(link).getPath()).statusCode()).isIn(200, 303);
            assertThat(choices.stopped(person.id(), MailTopic.MESSAGES)).isTrue();
            assertThat(choices.stopped(person.id(), MailTopic.CHANGES)).isFalse();

            write(person);
            until(() -> time.count(person.email(), "CANCELLED") == 1);
            decide(person, org.neaspec.plenary.registration.Decision.CANCEL);
            until(() -> server.getReceivedMessages().length == 4);

            var changed = link.substring(0, link.length() - 1) + (link.endsWith("A") ? "B" : "A");
            assertThat(post(URI.create(changed).getPath()).statusCode()).isEqualTo(404);
            assertThat(post(URI.create(link).getPath() + "/resumption").statusCode())
                    .isEqualTo(303);
            assertThat(choices.stopped(person.id(), MailTopic.MESSAGES)).isFalse();
        }
        assertThat(organiser.get(MeetingPaths.mail(meeting.slug())).statusCode())
                .isEqualTo(200);
    }

    private void write(RegistrationDetail person) {
        facts.publishEvent(new MessageDue(
                RandomIds.publicId(),
                meeting,
                List.of(new MessageDue.Written(person.registrant(), new MessageText("To all", "Words to all"), ""))));
    }

    private HttpResponse<String> post(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(here.getURI().resolve(path))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static String header(jakarta.mail.internet.MimeMessage mail, String name) {
        try {
            return mail.getHeader(name, null);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
