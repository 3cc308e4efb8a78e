package org.neaspec.plenary.web;

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
public final class TemporaryFile {

    private TemporaryFile() {}

    /** @param kind xlsx, csv or zip */
    public static HttpResponse<?> download(String name, String kind, Consumer<OutputStream> writer) {
        try {
            Path file = Files.createTempFile("plenary", "." + kind);
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
                    .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                    // Else the server writes a time of its own, other each second.
                    .header(HttpHeaders.EXPIRES, "0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MediaType type(String kind) {
        return switch (kind) {
            case "csv" -> MediaType.of("text/csv;charset=utf-8");
            case "zip" -> MediaType.of("application/zip");
            default -> MediaType.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        };
    }
}
