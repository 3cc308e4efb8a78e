package org.neaspec.plenary.story;

import java.net.http.HttpHeaders;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeMap;

/** One answer of the site, whole. */
@SuppressWarnings("ArrayRecordComponent") // Answers are compared by what they say.
record Answer(int status, HttpHeaders headers, byte[] body) {

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    String text() {
        return Papers.text(header("Content-Type"), body);
    }

    /** Status, headers and body as one text, the folded lines of calendars put together again. */
    String whole() {
        return status + "\n" + sortedHeaders() + "\n" + text().replaceAll("\r\n[ \t]", "");
    }

    /** The same without what is random in every answer: the clock, and the tokens of forms. */
    String comparable() {
        return (status + "\n" + sortedHeaders() + "\n" + text() + "\n" + printed())
                .replaceAll("(?m)^date: .*$", "date")
                .replaceAll("csrf=[^;\\s]+", "csrf")
                .replaceAll("Expires=[^;]+", "Expires")
                .replaceAll("(name=\"(?:csrfToken|requestKey)\" value=\")[^\"]+", "$1");
    }

    /** Of a paper every byte counts, not its text alone. */
    private String printed() {
        return header("Content-Type").startsWith("text/") ? "" : Arrays.hashCode(body) + " " + body.length;
    }

    private String sortedHeaders() {
        var sorted = new TreeMap<String, String>();
        headers.map().forEach((name, values) -> sorted.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        var lines = new StringBuilder();
        sorted.forEach(
                (name, value) -> lines.append(name).append(": ").append(value).append('\n'));
        return lines.toString();
    }
}
