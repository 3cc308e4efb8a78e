package org.neaspec.plenary.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.RegistrationOutcome;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

/** Whoever has a copy of the database has no way in. */
class SecretsAtRestTest extends PlenaryTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Staff staff;

    @Inject
    InviteStaff invitations;

    @Inject
    PasswordLinks passwordLinks;

    @Inject
    RegisterParticipant registering;

    @Inject
    PersonalLinks links;

    @Inject
    Scene scene;

    @Test
    void no_table_holds_a_session_an_invitation_a_link_or_a_password() {
        Map<String, String> secrets = liveSecrets();
        var tables = scene.rows("""
                SELECT table_name AS name FROM information_schema.tables
                WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'
                """);

        assertThat(tables).hasSizeGreaterThan(20);
        for (var table : tables) {
            String dump = dump(String.valueOf(table.get("name")));
            secrets.forEach((what, secret) -> spellings(secret)
                    .forEach(spelling -> assertThat(dump.contains(spelling))
                            .as("%s in %s", what, table.get("name"))
                            .isFalse()));
        }
        assertThat(dump("person")).as("what is stored is seen by this dump").contains("Test");
    }

    private Map<String, String> liveSecrets() {
        Map<String, String> secrets = new LinkedHashMap<>();
        Browser browser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        assertThat(browser.get("/organise/accounts").statusCode()).isEqualTo(200);
        secrets.put("session", browser.cookies().get("sid"));
        secrets.put("password", Staff.PASSWORD);
        Viewer.Organiser organiser = scene.organiser();
        secrets.put("invitation", lastPart(invitations.invite(Role.ORGANISER, organiser)));
        secrets.put(
                "link for a password",
                lastPart(
                        passwordLinks.handOver(organiser.accountId(), organiser).orElseThrow()));
        var registered = (RegistrationOutcome.Submitted)
                registering.register(scene.openMeeting(), RandomIds.publicId(), Scene.answers());
        secrets.put("personal link", links.current(registered.registrationId(), LinkPurpose.MY));
        secrets.put("calendar link", links.current(registered.registrationId(), LinkPurpose.FEED));
        return secrets;
    }

    private String dump(String table) {
        var text = new StringBuilder();
        for (var row : scene.rows("SELECT * FROM `" + table + "`")) {
            for (Object value : row.values()) {
                if (value instanceof byte[] bytes) {
                    text.append(HexFormat.of().formatHex(bytes))
                            .append('\n')
                            .append(new String(bytes, StandardCharsets.ISO_8859_1));
                } else {
                    text.append(value);
                }
                text.append('\n');
            }
        }
        return text.toString();
    }

    /** As it is, its bytes in hex, and, where it is base64 itself, the bytes it stands for. */
    private static List<String> spellings(String secret) {
        String hex = HexFormat.of().formatHex(secret.getBytes(UTF_8));
        String base64 = Base64.getEncoder().encodeToString(secret.getBytes(UTF_8));
        if (!secret.matches("[A-Za-z0-9_-]{43}")) {
            return List.of(secret, hex, base64.substring(0, base64.length() - 4));
        }
        String meant = HexFormat.of().formatHex(Base64.getUrlDecoder().decode(secret));
        return List.of(secret, hex, base64.substring(0, base64.length() - 4), meant, meant.toUpperCase(Locale.ROOT));
    }

    private static String lastPart(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
