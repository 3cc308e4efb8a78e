package org.neaspec.plenary.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.delegation.DelegationRole;
import org.neaspec.plenary.delegation.DelegationScene;
import org.neaspec.plenary.delegation.Delegations;
import org.neaspec.plenary.delegation.KeepFocalPoints;
import org.neaspec.plenary.delegation.NameDelegate;
import org.neaspec.plenary.invitation.InvitationScene;
import org.neaspec.plenary.mail.MailTray;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Promotion;
import org.neaspec.plenary.registration.DecideRegistrations;
import org.neaspec.plenary.registration.Decision;
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.RegistrationOutcome.Submitted;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.registration.SetCapacity;
import org.neaspec.plenary.registration.WithdrawRegistration;
import org.neaspec.plenary.shared.RandomIds;

/** Programs of ministries open every link of a mail before the person does: nothing happens by it, and the link still works. */
class MailScannerTest extends PlenaryTest {

    /** Rows that come and go with time, not with what anybody opens. */
    private static final Set<String> OF_TIME = Set.of(
            "mail_node",
            "rate_limit",
            "session",
            "worker_lock",
            "mail_check",
            "request_count",
            "flyway_schema_history");

    @Inject
    EmbeddedServer server;

    @Inject
    Scene scene;

    @Inject
    MailTray tray;

    @Inject
    RegisterParticipant register;

    @Inject
    WithdrawRegistration withdraw;

    @Inject
    DecideRegistrations decide;

    @Inject
    Registrations registrations;

    @Inject
    SetCapacity capacity;

    @Inject
    InvitationScene invitations;

    @Inject
    DelegationScene delegationScene;

    @Inject
    Delegations delegations;

    @Inject
    KeepFocalPoints focalPoints;

    @Inject
    NameDelegate nameDelegate;

    @Test
    void every_link_of_every_mail_can_be_opened_and_nothing_happens() throws IOException, InterruptedException {
        var meeting = scene.openMeeting();
        var by = scene.organiser();
        capacity.meeting(by, meeting, 4);
        capacity.keepLine(by, meeting, true, Promotion.BY_OFFER, 48);
        meeting = scene.again(meeting);
        var approved = come(meeting);
        var leaves = come(meeting);
        come(meeting);
        var point = delegationScene.focalPoint(meeting, "MNG", 5);
        nameDelegate.name(
                meeting,
                point,
                DelegationScene.nominee("Named", Scene.unique("named")),
                DelegationRole.DELEGATE,
                false);
        come(meeting);
        come(meeting);
        withdraw.withdraw(leaves);
        focalPoints.write(meeting, delegations.byId(point.delegationId()).orElseThrow(), point, false, by);
        invitations.invited(meeting, Scene.unique("invited"), InvitationScene.terms(true, true));
        new Browser(server.getURI())
                .post(
                        "/meetings/" + meeting.slug() + "/registration/draft",
                        "givenName",
                        "Half",
                        "email",
                        Scene.unique("half"));
        var detail = registrations.byId(approved).orElseThrow();
        decide.decide(
                by,
                meeting.id(),
                List.of(new DecideRegistrations.Seen(detail.reference(), detail.version())),
                Decision.APPROVE,
                "",
                List.of());

        Map<String, Set<String>> links = links(meeting.id());
        assertThat(links.keySet())
                .contains("RECEIVED", "APPROVED", "WAITING", "OFFER", "NOMINATED", "INVITATION", "DELEGATION_INVITED");
        Set<String> all = links.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        assertThat(all.stream().map(link -> link.replaceFirst("^(/[^/]+)/.*", "$1")))
                .contains("/my", "/delegation", "/invitation", "/draft", "/calendar");
        var before = rows();

        for (int visit = 0; visit < 2; visit++) {
            for (String link : all) {
                for (String method : List.of("HEAD", "GET")) {
                    assertThat(status(method, link)).as(method + " " + link).isIn(200, 303);
                }
            }
        }

        assertThat(rows()).isEqualTo(before);
    }

    private long come(MeetingFacts meeting) {
        return ((Submitted) register.register(meeting, RandomIds.publicId(), Scene.answers())).registrationId();
    }

    private int status(String method, String link) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.getURI().resolve(link))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("User-Agent", "SafeLinks scanner")
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** The links of this site in the mails of a meeting, by the kind of mail. */
    private Map<String, Set<String>> links(long meetingId) {
        Map<String, Set<String>> links = new TreeMap<>();
        for (var row : scene.rows("SELECT public_id, kind FROM outbox_message WHERE meeting_id = ?", meetingId)) {
            var letter = tray.letter(row.get("public_id").toString()).orElseThrow();
            var found = Pattern.compile("https?://[^/\\s]+(/[^\\s<>\")]+)").matcher(letter.text());
            while (found.find()) {
                links.computeIfAbsent(row.get("kind").toString(), kind -> new TreeSet<>())
                        .add(found.group(1));
            }
        }
        return links;
    }

    /** A sum over every table. */
    private Map<String, Object> rows() {
        Map<String, Object> sums = new TreeMap<>();
        for (var row : scene.rows("SHOW TABLES")) {
            String table = row.values().iterator().next().toString();
            if (!OF_TIME.contains(table)) {
                sums.put(
                        table,
                        scene.rows("CHECKSUM TABLE `" + table + "`").get(0).get("Checksum"));
            }
        }
        return sums;
    }
}
