package org.neaspec.plenary.web;

import io.micronaut.context.BeanProvider;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pages for everything that goes wrong, in the site's look and words, never with the text of an exception. Each is
 * rendered once and the same for everybody: a page that hides something answers byte for byte like one that is not there.
 */
@Singleton
public class ErrorPages {

    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 410, 413, 415, 422, 429, 500, 503);

    private static final MediaType PROBLEM_TYPE = MediaType.of("application/problem+json");

    private final BeanProvider<Pages> pages;
    private final Messages messages;
    private final Map<String, byte[]> rendered = new ConcurrentHashMap<>();

    ErrorPages(BeanProvider<Pages> pages, Messages messages) {
        this.pages = pages;
        this.messages = messages;
    }

    /** A fresh answer with this status and its page. */
    public MutableHttpResponse<?> answer(HttpRequest<?> request, HttpStatus status) {
        return dress(request, HttpResponse.status(status));
    }

    /** The same in words of their own: those of the messages {@code web.error.<wording>}. */
    MutableHttpResponse<?> answer(HttpRequest<?> request, HttpStatus status, String wording) {
        return dress(request, HttpResponse.status(status), wording);
    }

    /** Puts the page of its status into an answer, and keeps the headers it has. */
    MutableHttpResponse<?> dress(HttpRequest<?> request, MutableHttpResponse<?> response) {
        return dress(request, response, String.valueOf(worded(response.code())));
    }

    private MutableHttpResponse<?> dress(HttpRequest<?> request, MutableHttpResponse<?> response, String wording) {
        int status = response.code();
        if (status == HttpStatus.SERVICE_UNAVAILABLE.getCode()) {
            response.header(HttpHeaders.RETRY_AFTER, "30");
        }
        response.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
        return forProgram(request)
                ? response.body(problem(status)).contentType(PROBLEM_TYPE)
                : response.body(rendered.computeIfAbsent(wording, this::render)).contentType(Pages.HTML_TYPE);
    }

    /** Whether a program is asking, which gets JSON whatever it accepts; all others are people. */
    static boolean forProgram(HttpRequest<?> request) {
        return request.getPath().startsWith("/api/");
    }

    /** RFC 9457, section 4.2.1: the status says it all. */
    private static byte[] problem(int status) {
        return "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d}"
                .formatted(HttpStatus.getDefaultReason(status), status)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] render(String wording) {
        String title = messages.text(Locale.ENGLISH, "web.error." + wording + ".title");
        String text = messages.text(Locale.ENGLISH, "web.error." + wording + ".text");
        return pages.get().forEveryone("error/status", new ErrorPage(title, text), "");
    }

    private static int worded(int status) {
        if (WORDED.contains(status)) {
            return status;
        }
        return status < 500 ? 400 : 500;
    }
}
