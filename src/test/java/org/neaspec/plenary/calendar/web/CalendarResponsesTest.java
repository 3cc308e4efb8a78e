package org.neaspec.plenary.calendar.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpRequest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neaspec.plenary.calendar.CalendarDocument;

class CalendarResponsesTest {

    private final CalendarResponses responses = new CalendarResponses();
    private final CalendarDocument document = new CalendarDocument("BEGIN:VCALENDAR\r\n".getBytes(UTF_8));

    @Test
    void answersADownloadWithItsNameInPlainAndInFull() {
        HttpResponse<byte[]> answer = responses.download(get(), document, "хурал 2");

        assertThat(answer.code()).isEqualTo(200);
        assertThat(answer.getHeaders().get("Content-Type")).isEqualTo("text/calendar; charset=utf-8");
        assertThat(answer.getHeaders().get("Content-Disposition"))
                .isEqualTo("attachment; filename=\"-2.ics\"; filename*=UTF-8''%D1%85%D1%83%D1%80%D0%B0%D0%BB%202.ics");
        assertThat(answer.getHeaders().get("Vary")).isEqualTo("Accept-Encoding, Cookie");
        assertThat(answer.body()).isEqualTo(document.content());
    }

    @Test
    void answersAFeedInPlaceAndKeepsSearchEnginesAway() {
        HttpResponse<byte[]> answer = responses.feed(get(), document);

        assertThat(answer.getHeaders().get("Content-Disposition")).isEqualTo("inline");
        assertThat(answer.getHeaders().get("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(answer.getHeaders().get("Vary")).isEqualTo("Accept-Encoding");
        assertThat(answer.getHeaders().get("X-Robots-Tag")).isEqualTo("noindex, nofollow");
        assertThat(answer.getHeaders().get("ETag")).isEqualTo(document.tag().value());
    }

    @Test
    void answersAFileThatIsKnownWithNothingButItsTag() {
        HttpResponse<byte[]> answer =
                responses.feed(get().header("If-None-Match", document.tag().value()), document);

        assertThat(answer.code()).isEqualTo(304);
        assertThat(answer.getBody()).isEqualTo(Optional.empty());
        assertThat(answer.getHeaders().get("ETag")).isEqualTo(document.tag().value());
        assertThat(answer.getHeaders().get("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(responses
                        .feed(get().header("If-None-Match", "W/\"other\""), document)
                        .code())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate, GZIP", "br;q=1.0, gzip;q=0.8", "gzip; q=1"})
    void compressesWhenAsked(String accepted) {
        HttpResponse<byte[]> answer = responses.feed(get().header("Accept-Encoding", accepted), document);

        assertThat(answer.getHeaders().get("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.body()).isEqualTo(document.compressed());
        assertThat(answer.getHeaders().get("ETag")).isEqualTo(document.tag().value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "gzip;q=0.000", "*;q=0"})
    void doesNotCompressUnasked(String accepted) {
        HttpResponse<byte[]> answer = responses.feed(get().header("Accept-Encoding", accepted), document);

        assertThat(answer.getHeaders().get("Content-Encoding")).isNull();
        assertThat(answer.body()).isEqualTo(document.content());
    }

    private static MutableHttpRequest<?> get() {
        return HttpRequest.GET("/calendar/x.ics");
    }
}
