package org.neaspec.plenary.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Files as attachments, never shown in place. */
public final class Attachments {

    private Attachments() {}

    public static MutableHttpResponse<byte[]> file(byte[] bytes, MediaType type, String name) {
        // RFC 6266 and RFC 8187.
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return HttpResponse.ok(bytes)
                .contentType(type)
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded);
    }
}
