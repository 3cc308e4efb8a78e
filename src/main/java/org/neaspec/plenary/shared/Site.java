package org.neaspec.plenary.shared;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.ZoneId;

/**
 * The site as configured: links in mails, calendars and pages are built from the base URL only, never from what a
 * request claims.
 */
@Singleton
public class Site {

    private final String baseUrl;
    private final String name;
    private final boolean sendsMail;
    private final ZoneId zone;

    public Site(
            @Value("${plenary.base-url:`http://localhost:8080`}") String baseUrl,
            @Value("${plenary.site-name:Plenary}") String name,
            @Value("${plenary.mail.host:}") String mailHost,
            @Value("${plenary.zone:UTC}") String zone) {
        this.baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
        this.name = name;
        this.sendsMail = !mailHost.isBlank();
        this.zone = ZonePicker.find(zone)
                .orElseThrow(() -> new IllegalArgumentException(
                        "PLENARY_ZONE is no time zone such as Asia/Seoul or UTC: " + zone));
    }

    /** Scheme, host and port, without a slash at the end. */
    public String baseUrl() {
        return baseUrl;
    }

    /** What the site calls itself. */
    public String name() {
        return name;
    }

    /** Whether mails leave the site; without a mail server, organisers find them in the mail tray and pass on what is in them. */
    public boolean sendsMail() {
        return sendsMail;
    }

    /** The zone of times that belong to no meeting, for readers who have chosen none. */
    public ZoneId zone() {
        return zone;
    }

    /** The whole address of a path, for example {@code link("/meetings/som-29")}. */
    public String link(String path) {
        return baseUrl + path;
    }

    /** Whether visitors come over https, so that cookies may insist on it. */
    public boolean secure() {
        return "https".equalsIgnoreCase(URI.create(baseUrl).getScheme());
    }
}
