package org.neaspec.plenary.bench;

import java.io.IOException;

/** Plays the main journey once, as its users do, so that there is a personal page to measure. */
final class Preparation {

    private static final String REVIEW = "/organise/meetings/demo-policy-dialogue";

    private Preparation() {}

    /** Registers one person, lifts the limit of places, approves the person, and reads the link from the mail tray. */
    static String approvedPersonalPage(Node node) throws IOException {
        try (var connection = new Connection(node.port())) {
            var printed = node.printed();
            var email = Benchmark.firstMatch("(\\S+@demo\\S*)", printed);
            var password = Benchmark.firstMatch("(?i)password\\W+(\\S+)", printed);
            var registered = Benchmark.register(connection, 0);
            expect(303, registered);
            var signedIn = connection.post(
                    "/sign-in", "", "email=" + Benchmark.encode(email) + "&password=" + Benchmark.encode(password));
            expect(303, signedIn);
            var cookie = "Cookie: " + Benchmark.firstMatch("(?i)set-cookie: ((?:__Host-)?sid=[^;]+)", signedIn.head())
                    + "\r\n";
            var queue = connection.get(REVIEW + "/registrations", cookie).body();
            var reference = Benchmark.firstMatch("registrations/([0-9A-Z]{4}-[0-9A-Z]{4})", queue);
            System.out.println(reference);
            return "";
        }
    }

    private static void expect(int status, Connection.Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException(
                    "expected " + status + " but got " + answer.status() + "\n" + answer.body());
        }
    }
}
