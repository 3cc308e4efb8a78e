package org.neaspec.plenary.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.access.Viewer.Visitor;

/**
 * Public pages, rendered once for all visitors. The key names everything the page depends on, so that a change is seen at
 * once and an old page is merely forgotten; nothing personal is ever kept. Participants, staff and whoever is owed a notice
 * get a page of their own.
 */
@Singleton
public class KeptPages {

    private static final int MOST = 400;

    private final Pages pages;
    private final Map<Object, Kept> kept = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Kept> eldest) {
            return size() > MOST;
        }
    };

    KeptPages(Pages pages) {
        this.pages = pages;
    }

    private static final class Kept {

        private final byte[] page;
        private final String tag;

        Kept(byte[] page) {
            this.page = page;
            this.tag = tagOf(page);
        }
    }

    /**
     * The page, from what is kept where that may be.
     *
     * @param key equal exactly when a visitor would get the same page
     * @param page makes the page record; called only when it is needed
     */
    public MutableHttpResponse<byte[]> answer(
            HttpRequest<?> request, Viewer viewer, Object key, String view, Supplier<?> page) {
        if (!(viewer instanceof Visitor) || request.getCookies().contains(Notices.COOKIE)) {
            return pages.ok(request, view, page.get()).header("X-Robots-Tag", "all");
        }
        Kept known = find(key);
        if (known == null) {
            known = new Kept(pages.forEveryone(view, page.get(), request.getPath()));
            keep(key, known);
        }
        MutableHttpResponse<byte[]> response = pages.ready(known.page);
        if (matches(request, known.tag)) {
            // The content type stays, for by it the security headers know that this is a page.
            response.status(HttpStatus.NOT_MODIFIED).body(null);
        }
        return response.header(HttpHeaders.ETAG, known.tag);
    }

    private @Nullable Kept find(Object key) {
        synchronized (kept) {
            return kept.get(key);
        }
    }

    private void keep(Object key, Kept page) {
        synchronized (kept) {
            kept.put(key, page);
        }
    }

    private static boolean matches(HttpRequest<?> request, String tag) {
        String asked = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
        return asked != null
                && Arrays.stream(asked.split(","))
                        .map(String::strip)
                        .map(one -> one.startsWith("W/") ? one.substring(2) : one)
                        .anyMatch(one -> one.equals(tag) || one.equals("*"));
    }

    private static String tagOf(byte[] page) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(page);
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 12)) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
