package org.neaspec.plenary.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A reader's browser as far as a story needs one: it keeps cookies, says where its forms come from, and does not follow
 * redirects by itself. {@code new Browser(server.getURI())}.
 */
public final class Browser {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI site;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public Browser(URI site) {
        this.site = site;
    }

    /** Another browser, on another node if it has another address, that holds the same cookies. */
    public Browser sameCookiesAt(URI other) {
        Browser browser = new Browser(other);
        browser.cookies.putAll(cookies);
        return browser;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    /** Sends a form: names and values in turn. */
    public HttpResponse<String> post(String path, String... fields) {
        return send(form(path, fields).build());
    }

    /** Sends a form as a script of an open page does, which takes pieces. */
    public HttpResponse<String> live(String path, String... fields) {
        return send(form(path, fields).header("HX-Request", "true").build());
    }

    /** Sends a form with a file: names and values of the other fields in turn. */
    public HttpResponse<String> upload(String path, String name, String fileName, String content, String... fields) {
        String boundary = "----a-boundary-of-the-test";
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append("--")
                    .append(boundary)
                    .append("\r\nContent-Disposition: form-data; name=\"")
                    .append(fields[i])
                    .append("\"\r\n\r\n")
                    .append(fields[i + 1])
                    .append("\r\n");
        }
        body.append("--")
                .append(boundary)
                .append("\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"; filename=\"")
                .append(fileName)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .append(content)
                .append("\r\n--")
                .append(boundary)
                .append("--\r\n");
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    private HttpRequest.Builder form(String path, String... fields) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(encode(fields[i]) + '=' + encode(fields[i + 1]));
        }
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)));
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path));
        List<String> sent = new ArrayList<>();
        cookies.forEach((name, value) -> sent.add(name + '=' + value));
        return sent.isEmpty() ? request : request.header("Cookie", String.join("; ", sent));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        String pair = header.split(";", 2)[0];
        int equals = pair.indexOf('=');
        String name = pair.substring(0, equals);
        if (header.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, pair.substring(equals + 1));
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
