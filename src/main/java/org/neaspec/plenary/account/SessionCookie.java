package org.neaspec.plenary.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.neaspec.plenary.shared.Site;

/** The cookies of staff: the session, and the one by which a browser that signed in before is known. */
@Singleton
public class SessionCookie {

    private static final Duration DEVICE_LIFE = Duration.ofDays(180);

    private final boolean secure;

    SessionCookie(Site site) {
        this.secure = site.secure();
    }

    /** The session id this browser sends, or empty text. */
    public String session(HttpRequest<?> request) {
        return value(request, name("sid"));
    }

    /** What {@link SignIn} gave this browser at an earlier sign-in, or empty text. */
    public String device(HttpRequest<?> request) {
        return value(request, name("device"));
    }

    /** The session cookie; it goes when the browser is closed. */
    public Cookie ofSession(String session) {
        return cookie("sid", session);
    }

    public Cookie ofDevice(String device) {
        return cookie("device", device).maxAge(DEVICE_LIFE);
    }

    /** Takes the session cookie back. */
    public Cookie gone() {
        return cookie("sid", "").maxAge(Duration.ZERO);
    }

    private static String value(HttpRequest<?> request, String name) {
        return request.getCookies().findCookie(name).map(Cookie::getValue).orElse("");
    }

    private Cookie cookie(String name, String value) {
        return Cookie.of(name(name), value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(SameSite.Lax);
    }

    /** The prefix makes browsers refuse such a cookie from a subdomain or over plain HTTP. */
    private String name(String plain) {
        return secure ? "__Host-" + plain : plain;
    }
}
