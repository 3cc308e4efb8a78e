package org.neaspec.plenary.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody at the doors of the site with fixed cookies, who keeps every byte of each answer and never follows a redirect. */
final class Reader {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI site;
    private final Map<String, String> cookies;

    Reader(URI site, Map<String, String> cookies) {
        this.site = site;
        this.cookies = new LinkedHashMap<>(cookies);
    }

    static Reader visitor(URI site) {
        return new Reader(site, Map.of());
    }

    /** The same person, asking another node. */
    Reader at(URI node) {
        return new Reader(node, cookies);
    }

    Answer get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /** A form from a page of the site: names and values in turn, plain enough to need no encoding. */
    Answer post(String path, String body) {
        return send(
                "POST",
                path,
                body,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Sec-Fetch-Site",
                "same-origin");
    }

    Answer send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(site.resolve(path))
                .timeout(Duration.ofSeconds(40))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + '=' + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
