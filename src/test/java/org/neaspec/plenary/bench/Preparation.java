package org.neaspec.plenary.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Plays the main journey once, as its users do, so that there are personal pages and feeds to measure and no end of places. */
final class Preparation {

    private static final String ORGANISE = "/organise/meetings/demo-policy-dialogue";

    private Preparation() {}

    /** Lifts the limit of places, registers some people, approves them, and reads their links from the mail tray. */
    static List<String> approvedPersonalPages(Node node, int many) throws IOException {
        try (var connection = new Connection(node.port())) {
            var cookie = signIn(node, connection);
            liftPlaces(connection, cookie);
            for (int i = 0; i < many; i++) {
                expect(303, Benchmark.register(connection, i));
            }
            Set<String> approved = new HashSet<>();
            for (var picks = picks(connection, cookie); approved.addAll(picks); picks = picks(connection, cookie)) {
                var form = new StringBuilder("decision=APPROVE&reason=");
                picks.forEach(pick -> form.append("&selected=").append(Benchmark.encode(pick)));
                expect(303, connection.post(ORGANISE + "/registrations/decisions", cookie, form.toString()));
            }
            return personalPages(connection, cookie, many);
        }
    }

    private static List<String> picks(Connection connection, String cookie) throws IOException {
        var queue = connection.get(ORGANISE + "/registrations", cookie).body();
        return Benchmark.matches("name=\"selected\" value=\"([^\"]+)\"", queue);
    }

    private static List<String> personalPages(Connection connection, String cookie, int many) throws IOException {
        Set<String> pages = new LinkedHashSet<>();
        var tray = connection.get("/organise/mail", cookie).body();
        while (pages.size() < many) {
            for (String mail : Benchmark.matches("\"(/organise/mail/[0-9a-f-]{36})\"", tray)) {
                pages.addAll(Benchmark.matches(
                        "(/my/[A-Za-z0-9_-]{43})", connection.get(mail, cookie).body()));
            }
            if (pages.size() < many) {
                var older = Benchmark.firstMatch("\"(/organise/mail\\?[^\"]*before=[^\"]*)\"", tray);
                tray = connection.get(older.replace("&amp;", "&"), cookie).body();
            }
        }
        return List.copyOf(pages);
    }

    /** Publishes sessions enough that everybody's calendar has at least as many, and reads where the calendars are. */
    static List<String> feeds(Node node, List<String> personalPages, int sessions) throws IOException {
        try (var connection = new Connection(node.port())) {
            var cookie = signIn(node, connection);
            for (int i = 0; i < sessions; i++) {
                int minute = 360 + 10 * i;
                var line = "%02d:%02d-%02d:%02d Session %d [A]"
                        .formatted(minute / 60, minute % 60, (minute + 10) / 60, (minute + 10) % 60, i);
                expect(303, connection.post(ORGANISE + "/programme/line", cookie, "line=" + Benchmark.encode(line)));
            }
            var publication = ORGANISE + "/programme/publication";
            var page = connection.get(publication, cookie).body();
            expect(
                    303,
                    connection.post(
                            publication,
                            cookie,
                            "tell=SILENCE&despite=yes&label=&note=&words=&state="
                                    + Benchmark.firstMatch("name=\"state\" value=\"(\\d+)\"", page)
                                    + "&newest=" + Benchmark.firstMatch("name=\"newest\" value=\"(\\d+)\"", page)));
            List<String> feeds = new ArrayList<>();
            for (String personal : personalPages) {
                feeds.add(Benchmark.firstMatch(
                        "(/calendar/[A-Za-z0-9_-]{43}\\.ics)",
                        connection.get(personal, "").body()));
            }
            var shown = Benchmark.matches(
                    "(BEGIN:VEVENT)", connection.get(feeds.get(0), "").body());
            if (shown.size() < sessions) {
                throw new IllegalStateException("only " + shown.size() + " sessions in a feed");
            }
            return feeds;
        }
    }

    /** For each feed, the header that asks whether it is another by now. */
    static List<String> tags(Node node, List<String> feeds) throws IOException {
        try (var connection = new Connection(node.port())) {
            List<String> tags = new ArrayList<>();
            for (String feed : feeds) {
                var head = connection.get(feed, "").head();
                tags.add("If-None-Match: " + Benchmark.firstMatch("(?i)etag: ([^\\r\\n]+)", head) + "\r\n");
            }
            return tags;
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
