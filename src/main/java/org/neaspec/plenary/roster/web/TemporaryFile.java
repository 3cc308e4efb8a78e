package org.neaspec.plenary.roster.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** A file that is made whole before it is sent, so that one that fails answers as an error, and that is gone afterwards. */
final class TemporaryFile {

    private TemporaryFile() {}

    /** @param kind xlsx or csv */
    static HttpResponse<?> download(String name, String kind, Consumer<OutputStream> writer) {
        try {
            Path file = Files.createTempFile("plenary-list", "." + kind);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                writer.accept(out);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
            long size = Files.size(file);
            var body = new StreamedFile(
                    Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), type(kind), 0, size);
            return HttpResponse.ok(body)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + kind + "\"")
                    .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MediaType type(String kind) {
        return kind.equals("csv")
                ? MediaType.of("text/csv;charset=utf-8")
                : MediaType.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }
}
