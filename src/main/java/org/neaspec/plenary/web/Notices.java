package org.neaspec.plenary.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.shared.Site;

/**
 * One sentence about what just happened, carried over a redirect in a short-lived signed cookie and shown once as
 * {@code shell.notice}.
 */
@Singleton
public class Notices {

    static final String COOKIE = "notice";
    private static final String PURPOSE = "notice";
    private static final Duration LIFE = Duration.ofMinutes(1);

    private final Messages messages;
    private final TokenSigner signer;
    private final Site site;

    Notices(Messages messages, TokenSigner signer, Site site) {
        this.messages = messages;
        this.signer = signer;
        this.site = site;
    }

    /** Lets the next page say the text of this key: {@code notices.after(HttpResponse.seeOther(there), key)}. */
    public <T> MutableHttpResponse<T> after(MutableHttpResponse<T> redirect, String key, Object... arguments) {
        StringBuilder line = new StringBuilder(key);
        for (Object argument : arguments) {
            line.append('\n').append(String.valueOf(argument).replace('\n', ' '));
        }
        String text = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(line.toString().getBytes(StandardCharsets.UTF_8));
        return redirect.cookie(cookie(text + '.' + signer.sign(PURPOSE, text), LIFE));
    }

    /** The text that waits to be shown with this request, or null. */
    @Nullable
    String waiting(HttpRequest<?> request, Locale locale) {
        String value =
                request.getCookies().findCookie(COOKIE).map(Cookie::getValue).orElse("");
        int dot = value.indexOf('.');
        if (dot < 0 || !signer.verify(PURPOSE, value.substring(0, dot), value.substring(dot + 1))) {
            return null;
        }
        String[] parts = new String(Base64.getUrlDecoder().decode(value.substring(0, dot)), StandardCharsets.UTF_8)
                .split("\n", -1);
        return messages.text(locale, parts[0], (Object[]) Arrays.copyOfRange(parts, 1, parts.length));
    }

    Cookie shown() {
        return cookie("", Duration.ZERO);
    }

    private Cookie cookie(String value, Duration life) {
        return Cookie.of(COOKIE, value)
                .path("/")
                .httpOnly(true)
                .secure(site.secure())
                .sameSite(SameSite.Lax)
                .maxAge(life);
    }
}
