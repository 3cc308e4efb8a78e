package org.neaspec.plenary.mail.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import org.neaspec.plenary.mail.Letter;

/** A mail shown where it can do nothing: in a frame of its own. */
final class MailFrame {

    /** The page of one mail shows it in a frame from this site; all else stays as on every page. */
    static final String READ_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
            + "object-src 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

    /** A mail runs nothing, loads nothing and is nobody here; its links open in a window of their own. */
    private static final String MAIL_POLICY =
            "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; "
                    + "style-src 'unsafe-inline'; frame-ancestors 'self'";

    private MailFrame() {}

    /** A letter with its subject above and its text part below. */
    static String whole(Letter letter) {
        String above =
                "<header style=\"font:bold 16px sans-serif;margin:16px\">" + escaped(letter.subject()) + "</header>";
        String below =
                "<footer><pre style=\"font:14px monospace;white-space:pre-wrap;overflow-wrap:anywhere;margin:16px;padding-top:16px;"
                        + "border-top:1px solid #d0d5dd\">" + escaped(letter.text()) + "</pre></footer>";
        String html = letter.html().replaceFirst("(<body[^>]*>)", "$1" + Matcher.quoteReplacement(above));
        return html.replace("</body>", below + "</body>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static HttpResponse<?> of(String html) {
        return HttpResponse.ok(html.replaceFirst("<head>", "<head><base target=\"_blank\">")
                        .getBytes(StandardCharsets.UTF_8))
                .contentType(MediaType.of("text/html;charset=utf-8"))
                .header("Content-Security-Policy", MAIL_POLICY)
                .header("X-Frame-Options", "SAMEORIGIN");
    }
}
