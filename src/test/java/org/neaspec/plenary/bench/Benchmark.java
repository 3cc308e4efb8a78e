package org.neaspec.plenary.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * Starts the packaged application on an empty folder and again on a warm one, loads it with the common requests, and prints
 * requests per second, latencies, CPU a request of application and database, beside a fixed plain-text page.
 *
 * <p>Arguments: the jar, a folder for data, the JVM options to ship, seconds to warm up, seconds to measure.
 */
public final class Benchmark {

    private static final String MEETING = "/meetings/demo-policy-dialogue";

    private static final int PEOPLE = 500;
    private static final int SESSIONS = 60;

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        var jar = Path.of(arguments[0]);
        var folder = Path.of(arguments[1]);
        var options = List.of(arguments[2].trim().split("\\s+"));
        var warm = Integer.parseInt(arguments[3]);
        var seconds = Integer.parseInt(arguments[4]);
        delete(folder);
        Files.createDirectories(folder);

        String firstStart;
        try (var cold = Node.start(jar, options, folder.resolve("data"), folder.resolve("cold.log"))) {
            firstStart = "first page on an empty folder  %.1f s"
                    .formatted(cold.firstPage().toMillis() / 1000.0);
        }
        String archived = archivedStart(jar, options, folder);
        try (var node = Node.start(jar, options, folder.resolve("data"), folder.resolve("warm.log"))) {
            System.out.println("JVM " + Runtime.version() + ", " + String.join(" ", options));
            System.out.println(firstStart);
            System.out.printf(
                    "first page after a warm start   %.1f s%n", node.firstPage().toMillis() / 1000.0);
            System.out.println(archived);
            var personalPages = Preparation.approvedPersonalPages(node, PEOPLE);
            var personalPage = personalPages.get(0);
            var load = new Load(node);
            var results = new ArrayList<Load.Result>();
            results.add(load.measure("plain text", 200, warm, seconds, (to, n) -> to.get("/robots.txt", "")));
            results.add(load.measure("meeting page", 200, warm, seconds, (to, n) -> to.get(MEETING, "")));
            results.add(
                    load.measure("programme page", 200, warm, seconds, (to, n) -> to.get(MEETING + "/programme", "")));
            results.add(load.measure(
                    "programme .ics", 200, warm, seconds, (to, n) -> to.get(MEETING + "/programme.ics", "")));
            results.add(load.measure("personal page", 200, warm, seconds, (to, n) -> to.get(personalPage, "")));
            results.add(load.measure("registration", 303, warm, seconds, Benchmark::register));
            // A feed is given out sixty times an hour: everybody's in turn. The second look asks whether anything
            // changed.
            var feeds = Preparation.feeds(node, personalPages, SESSIONS);
            int shortly = Math.min(3, seconds);
            results.add(load.measure(
                    "feed of 60 sessions", 200, shortly, shortly, (to, n) -> to.get(feeds.get(n % PEOPLE), "")));
            var tags = Preparation.tags(node, feeds);
            results.add(load.measure(
                    "  the same, unchanged",
                    304,
                    shortly,
                    shortly,
                    (to, n) -> to.get(feeds.get(n % PEOPLE), tags.get(n % PEOPLE))));
            System.out.println(Load.Result.head());
            results.forEach(result -> System.out.println(result.line()));
            var memory = node.residentMebibytes();
            System.out.printf("resident after load  application %d MiB, database %d MiB%n", memory[0], memory[1]);
        }
    }

    /** The start with a class archive, as the README tells to make one: written when the application stops, then used. */
    private static String archivedStart(Path jar, List<String> options, Path folder) throws Exception {
        Path archive = folder.resolve("plenary.jsa");
        try (var writing = Node.start(
                jar,
                with(options, "-XX:ArchiveClassesAtExit=" + archive),
                folder.resolve("data"),
                folder.resolve("archive.log"))) {
            writing.firstPage();
        }
        try (var node = Node.start(
                jar,
                with(options, "-XX:SharedArchiveFile=" + archive),
                folder.resolve("data"),
                folder.resolve("archived.log"))) {
            return "  the same with a class archive %.1f s"
                    .formatted(node.firstPage().toMillis() / 1000.0);
        }
    }

    private static List<String> with(List<String> options, String more) {
        var all = new ArrayList<>(options);
        all.add(more);
        return all;
    }

    static Connection.Answer register(Connection to, int number) throws IOException {
        var form = "category=NGO&honorific=Ms.&givenName=Test&familyName=" + name()
                + "&email=" + encode("bench-" + number + "-" + UUID.randomUUID() + "@example.org")
                + "&organisation=Test+Organisation&jobTitle=Tester&attendance=IN_PERSON&consentPrivacy=on&requestKey="
                + UUID.randomUUID();
        return to.post(MEETING + "/registration", "", form);
    }

    /** Letters that no other has: people whose names differ by a digit are all held against each other, as nobody's do. */
    private static String name() {
        return ThreadLocalRandom.current()
                .ints(10, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    static String firstMatch(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in:\n" + text);
        }
        return matcher.group(1);
    }
}
