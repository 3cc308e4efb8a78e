package org.neaspec.plenary.account;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where signing in happens, and where it may lead. */
public final class SignInPaths {

    public static final String SIGN_IN = "/sign-in";
    public static final String FORGOTTEN = "/sign-in/password";
    /** Followed by a one-time token: where a new password is set. */
    public static final String PASSWORD = "/password";

    public static final String AFTERWARDS = "/organise";
    private static final int LONGEST = 1000;

    private SignInPaths() {}

    /** The sign-in page that leads back to the page asked for. */
    static URI signIn(URI asked) {
        String back = asked.getRawQuery() == null ? asked.getRawPath() : asked.getRawPath() + '?' + asked.getRawQuery();
        return URI.create(SIGN_IN + "?next=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }

    /**
     * Where to go after signing in: the path asked for if it is a plain path on this site, else the organisers' page. Nothing
     * that a browser could take for another host is passed on: no {@code //}, no backslash, no scheme, no control character.
     */
    public static URI afterwards(String next) {
        if (next.length() > LONGEST
                || !next.startsWith("/")
                || next.startsWith("//")
                || !next.matches("[!-\\[\\]-~]+")) {
            return URI.create(AFTERWARDS);
        }
        try {
            URI uri = new URI(next);
            boolean plain = !uri.isAbsolute()
                    && uri.getRawAuthority() == null
                    && uri.getRawPath().startsWith("/");
            return plain ? uri : URI.create(AFTERWARDS);
        } catch (URISyntaxException e) {
            return URI.create(AFTERWARDS);
        }
    }
}
