package org.neaspec.plenary.web;

import com.github.jknack.handlebars.Context;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.ViewsRenderer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Makes pages: a template {@code views/<room>/<page>.hbs} printed with one record, inside the shell. Renders at once
 * in the calling thread, so a page that fails to render answers as an error and not as half a page.
 */
@Singleton
public class Pages {

    static final MediaType HTML_TYPE = MediaType.of("text/html;charset=utf-8");

    private final ViewsRenderer<Context, @Nullable Object> renderer;
    private final Shells shells;

    Pages(ViewsRenderer<Context, @Nullable Object> renderer, Shells shells) {
        this.renderer = renderer;
        this.shells = shells;
    }

    /** A page for this visitor, never kept by caches; the view is named {@code room/page}. */
    public MutableHttpResponse<byte[]> ok(HttpRequest<?> request, String view, Object page) {
        return with(HttpStatus.OK, request, view, page);
    }

    /** The same with another status: 422 for a form with errors, for example. */
    public MutableHttpResponse<byte[]> with(HttpStatus status, HttpRequest<?> request, String view, Object page) {
        Shell shell = shells.of(request);
        MutableHttpResponse<byte[]> response = html(status, render(view, page, shell));
        response.header(HttpHeaders.CACHE_CONTROL, "private, no-store").header(HttpHeaders.VARY, "Cookie");
        shells.remember(shell, response);
        return response;
    }

    /** Bytes rendered earlier with {@link #forEveryone}, for a visitor about whom nothing is special; search engines may list it. */
    public MutableHttpResponse<byte[]> ready(byte[] page) {
        return html(HttpStatus.OK, page)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Cookie")
                .header("X-Robots-Tag", "all");
    }

    /** The page as any visitor may have it, to be kept; it holds no form that posts, no name and no notice. */
    public byte[] forEveryone(String view, Object page, String path) {
        return render(view, page, shells.forEveryone(path));
    }

    /** The page within a shell given, without a request. */
    public byte[] render(String view, Object page, Shell shell) {
        Context context = Context.newBuilder(page).combine("shell", shell).build();
        StringWriter html = new StringWriter(16_384);
        try {
            renderer.render(view, context, null).writeTo(html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            context.destroy();
        }
        return html.toString().stripLeading().getBytes(StandardCharsets.UTF_8);
    }

    private static MutableHttpResponse<byte[]> html(HttpStatus status, byte[] page) {
        return HttpResponse.<byte[]>status(status).body(page).contentType(HTML_TYPE);
    }
}
