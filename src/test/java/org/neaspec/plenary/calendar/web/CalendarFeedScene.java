package org.neaspec.plenary.calendar.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.DecideRegistrations;
import org.neaspec.plenary.registration.Decision;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationOutcome.Submitted;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.RulingWish;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.PlenaryTest;

/** People registered at a meeting, and their personal calendars as a program fetches them. */
abstract class CalendarFeedScene extends PlenaryTest {

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
    PersonalLinks links;

    final HttpClient client = HttpClient.newHttpClient();

    long approved(MeetingFacts meeting) {
        long id = registered(meeting);
        approve(meeting, id, List.of());
        return id;
    }

    long registered(MeetingFacts meeting) {
        var outcome = registerParticipant.register(meeting, Scene.unique("key"), Scene.answers());
        return ((Submitted) outcome).registrationId();
    }

    void approve(MeetingFacts meeting, long id, List<RulingWish> wishes) {
        RegistrationDetail detail = detail(id);
        var seen = new DecideRegistrations.Seen(detail.reference(), detail.version());
        decide.decide(scene.organiser(), meeting.id(), List.of(seen), Decision.APPROVE, null, wishes);
    }

    RegistrationDetail detail(long id) {
        return registrations.byId(id).orElseThrow();
    }

    String token(long id) {
        return links.current(id, LinkPurpose.FEED);
    }

    String path(long id) {
        return "/calendar/" + token(id) + ".ics";
    }

    HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        return client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.getURL() + path)).version(HttpClient.Version.HTTP_1_1);
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElseThrow();
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8).replace("\r\n ", "");
    }
}
