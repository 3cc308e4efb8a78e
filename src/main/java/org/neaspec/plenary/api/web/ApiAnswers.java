package org.neaspec.plenary.api.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.neaspec.plenary.shared.Digests;

/** Writes answers of the API. */
@Singleton
class ApiAnswers {

    private static final MediaType PROBLEM = MediaType.of("application/problem+json");
    private static final int TAG_BYTES = 12;

    private final ObjectMapper mapper;

    ApiAnswers(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** What was asked for, or 304 for who has these very bytes already. */
    MutableHttpResponse<?> ok(HttpRequest<?> request, Object value) {
        return tagged(request, bytes(value), MediaType.APPLICATION_JSON_TYPE);
    }

    MutableHttpResponse<?> tagged(HttpRequest<?> request, byte[] bytes, MediaType type) {
        String tag = '"' + HexFormat.of().formatHex(Digests.sha256(bytes), 0, TAG_BYTES) + '"';
        boolean known = request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(one -> one.strip().replaceFirst("^W/", ""))
                .anyMatch(tag::equals);
        MutableHttpResponse<?> answer =
                known ? HttpResponse.notModified() : HttpResponse.ok(bytes).contentType(type);
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Authorization");
    }

    MutableHttpResponse<?> with(HttpStatus status, Object value) {
        return HttpResponse.status(status).body(bytes(value)).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    MutableHttpResponse<?> problem(ApiProblem problem) {
        MutableHttpResponse<?> answer = HttpResponse.status(problem.status())
                .body(bytes(problem.json()))
                .contentType(PROBLEM);
        problem.headers().forEach(answer::header);
        return answer;
    }

    private byte[] bytes(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
