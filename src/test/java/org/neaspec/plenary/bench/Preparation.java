package org.neaspec.plenary.bench;

import java.io.IOException;
import java.util.regex.Pattern;

/** Plays the main journey once, as its users do, so that there is a personal page to measure and no end of places. */
final class Preparation {

    private static final String ORGANISE = "/organise/meetings/demo-policy-dialogue";

    private Preparation() {}

    /** Registers one person, lifts the limit of places, approves the person, and reads the link from the mail tray. */
    static String approvedPersonalPage(Node node) throws IOException {
        try (var connection = new Connection(node.port())) {
            expect(303, Benchmark.register(connection, 0));
            var cookie = signIn(node, connection);
            liftPlaces(connection, cookie);
            var queue = connection.get(ORGANISE + "/registrations", cookie).body();
            var pick = Benchmark.firstMatch("name=\"selected\" value=\"([^\"]+)\"", queue);
            expect(
                    303,
                    connection.post(
                            ORGANISE + "/registrations/decisions",
                            cookie,
                            "decision=APPROVE&reason=&selected=" + Benchmark.encode(pick)));
            var tray = connection.get("/organise/mail", cookie).body();
            var mail = Benchmark.firstMatch("\"(/organise/mail/[0-9a-f-]{36})\"", tray);
            return Benchmark.firstMatch(
                    "(/my/[A-Za-z0-9_-]{43})", connection.get(mail, cookie).body());
        }
    }

    private static String signIn(Node node, Connection connection) throws IOException {
        var printed = node.printed();
        var email = Benchmark.firstMatch("e-mail\\s+(\\S+)", printed);
        var password = Benchmark.firstMatch("password\\s+(\\S+)", printed);
        var answer = connection.post(
                "/sign-in", "", "email=" + Benchmark.encode(email) + "&password=" + Benchmark.encode(password));
        expect(303, answer);
        return "Cookie: " + Benchmark.firstMatch("(?i)set-cookie: ((?:__Host-)?sid=[^;]+)", answer.head()) + "\r\n";
    }

    /** Sends the settings back as they are, without a number of places. */
    private static void liftPlaces(Connection connection, String cookie) throws IOException {
        var page = connection.get(ORGANISE + "/settings", cookie).body();
        var form = new StringBuilder();
        var inputs = Pattern.compile("<input[^>]*>").matcher(page);
        while (inputs.find()) {
            var name = attribute(inputs.group(), "name");
            var ticked = !inputs.group().contains("type=\"radio\"")
                            && !inputs.group().contains("type=\"checkbox\"")
                    || inputs.group().contains(" checked");
            if (!name.isEmpty() && ticked) {
                var value = name.equals("places") ? "" : attribute(inputs.group(), "value");
                form.append(form.isEmpty() ? "" : "&")
                        .append(Benchmark.encode(name))
                        .append('=')
                        .append(Benchmark.encode(value));
            }
        }
        expect(303, connection.post(ORGANISE + "/settings", cookie, form.toString()));
    }

    private static String attribute(String tag, String name) {
        var matcher = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static void expect(int status, Connection.Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException(
                    "expected " + status + " but got " + answer.status() + "\n" + answer.body());
        }
    }
}
