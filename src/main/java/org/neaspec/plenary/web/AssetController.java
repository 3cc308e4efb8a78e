package org.neaspec.plenary.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** Serves our static files from memory. */
@Controller("/assets")
class AssetController {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @Get("/{hash}/{name}")
    HttpResponse<byte[]> show(String hash, String name, HttpRequest<?> request) {
        Assets.Asset asset = assets.find(name);
        if (asset == null || !hash.equals(assets.hash())) {
            throw new NoSuchPage();
        }
        boolean gzip = header(request, HttpHeaders.ACCEPT_ENCODING).contains("gzip");
        String tag = '"' + hash + (gzip ? "-gzip\"" : "\"");
        if (header(request, HttpHeaders.IF_NONE_MATCH).contains(tag)) {
            return withTag(HttpResponse.notModified(), tag);
        }
        MutableHttpResponse<byte[]> response = HttpResponse.ok(gzip ? asset.gzipped : asset.plain);
        if (gzip) {
            response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return withTag(response.header(HttpHeaders.CONTENT_TYPE, asset.type), tag);
    }

    private static String header(HttpRequest<?> request, String name) {
        String value = request.getHeaders().get(name);
        return value == null ? "" : value;
    }

    private static MutableHttpResponse<byte[]> withTag(MutableHttpResponse<byte[]> response, String tag) {
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }
}
