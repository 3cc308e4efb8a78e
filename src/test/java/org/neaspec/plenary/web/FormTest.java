package org.neaspec.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neaspec.plenary.story.PlenaryTest;

/** Forms of every shape, over the wire. */
class FormTest extends PlenaryTest {

    @Inject
    EmbeddedServer server;

    private HttpResponse<String> send(String body) {
        return new Visitor(server.getURI())
                .post("/test/form", body, "Content-Type", Visitor.FORM, "Sec-Fetch-Site", "same-origin");
    }

    @Test
    void a_form_arrives_as_it_was_typed() {
        String typed = "Бат-Эрдэнэ 김 山田 𠮷 😀 a+b&c=d% \"<>'";
        HttpResponse<String> answer = send("name=" + URLEncoder.encode(typed, StandardCharsets.UTF_8) + "&x=1&x=2&x=");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith(typed.length() + " [name, x] [1, 2, ][]");
    }

    @Test
    void an_empty_form_has_no_fields() {
        assertThat(send("").body()).startsWith("0 [] ");
    }

    @Test
    void a_body_larger_than_one_network_read_is_whole() {
        assertThat(send("name=" + "a".repeat(200_000)).body()).startsWith("200000 [name]");
    }

    @Test
    void a_body_over_the_limit_is_too_large() {
        assertThat(send("name=" + "a".repeat(2_000_000)).statusCode()).isEqualTo(413);
    }

    @Test
    void five_thousand_fields_are_refused() {
        assertThat(send("a=1&".repeat(5_000)).statusCode()).isEqualTo(400);
        assertThat(send("a=1&".repeat(Forms.MOST_FIELDS)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name=%zz", "name=%4", "name=%", "name=%ff%fe", "name=%ed%a0%80", "%c3=1", "name=%+1"})
    void broken_encoding_is_refused(String body) {
        assertThat(send(body).statusCode()).isEqualTo(400);
    }

    @Test
    void a_field_that_comes_twice_is_an_error_at_the_field() {
        assertThat(send("name=one&name=two").body()).startsWith("3 [name]").contains("field=name", "web.form.repeated");
    }

    @Test
    void brackets_in_names_mean_nothing() {
        assertThat(send("name[]=1&name[a]=2&=3&&x").body()).startsWith("0 [name[], name[a], , x] []");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "multipart/form-data; boundary=x"})
    void other_kinds_of_data_are_not_read(String type) {
        HttpResponse<String> answer = new Visitor(server.getURI())
                .post("/test/form", "name=1", "Content-Type", type, "Sec-Fetch-Site", "same-origin");
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("<h1>");
    }

    @Test
    void a_form_without_a_type_is_not_read() {
        assertThat(new Visitor(server.getURI())
                        .post("/test/form", "name=1", "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void a_form_may_name_its_charset() {
        assertThat(new Visitor(server.getURI())
                        .post(
                                "/test/form",
                                "name=1",
                                "Content-Type",
                                Visitor.FORM + ";charset=UTF-8",
                                "Sec-Fetch-Site",
                                "same-origin")
                        .statusCode())
                .isEqualTo(200);
    }
}
