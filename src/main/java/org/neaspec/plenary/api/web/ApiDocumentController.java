package org.neaspec.plenary.api.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The document of the API (OpenAPI 3), the same for everybody. */
@Controller(ApiPaths.DOCUMENT)
class ApiDocumentController {

    private static final MediaType YAML = MediaType.of("application/yaml");

    private final byte[] document = load();
    private final ApiAnswers answers;

    ApiDocumentController(ApiAnswers answers) {
        this.answers = answers;
    }

    @Get
    @Produces(MediaType.ALL)
    HttpResponse<?> show(HttpRequest<?> request) {
        return answers.tagged(request, document, YAML).header("X-Robots-Tag", "all");
    }

    private static byte[] load() {
        try (var source = ApiDocumentController.class.getResourceAsStream("/api/openapi.yaml")) {
            if (source == null) {
                throw new IllegalStateException("the document of the API is missing");
            }
            return source.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
