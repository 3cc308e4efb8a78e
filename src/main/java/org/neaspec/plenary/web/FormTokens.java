package org.neaspec.plenary.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.shared.Site;

/** Makes and checks form tokens. */
@Singleton
class FormTokens {

    static final String FIELD = "csrfToken";
    static final String COOKIE = "csrf";
    private static final String PURPOSE = "form-token";

    private final TokenSigner signer;
    private final Site site;

    FormTokens(TokenSigner signer, Site site) {
        this.signer = signer;
        this.site = site;
    }

    FormToken of(HttpRequest<?> request) {
        String cookie = cookie(request);
        return cookie != null && genuine(cookie) ? FormToken.known(cookie) : FormToken.onDemand(this);
    }

    String make() {
        String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(RandomIds.bytes(24));
        return nonce + '.' + signer.sign(PURPOSE, nonce);
    }

    Cookie asCookie(String value) {
        return Cookie.of(COOKIE, value)
                .path("/")
                .httpOnly(true)
                .secure(site.secure())
                .sameSite(SameSite.Strict);
    }

    /** Whether the field carries the token of this visitor's cookie, and we made it. */
    boolean matches(HttpRequest<?> request, @Nullable String field) {
        String cookie = cookie(request);
        return cookie != null && cookie.equals(field) && genuine(cookie);
    }

    private static @Nullable String cookie(HttpRequest<?> request) {
        return request.getCookies().findCookie(COOKIE).map(Cookie::getValue).orElse(null);
    }

    private boolean genuine(String token) {
        int dot = token.indexOf('.');
        return dot > 0 && signer.verify(PURPOSE, token.substring(0, dot), token.substring(dot + 1));
    }
}
