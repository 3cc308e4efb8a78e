package org.neaspec.plenary.calendar.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.neaspec.plenary.calendar.CalendarEntry;
import org.neaspec.plenary.calendar.CalendarTime.Timed;

/**
 * Addresses by which calendars on the web take one session over, once. What is in them stands in the records of others for ever: so
 * they are made of what everybody may know, and of open sessions only.
 */
record TemplateLinks(String google, String outlook) {

    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

    /** @param entry as a visitor has it */
    static Optional<TemplateLinks> of(CalendarEntry entry) {
        return entry.closed() || entry.state() == CalendarEntry.State.CANCELLED
                ? Optional.empty()
                : Optional.of(entry.time())
                        .filter(Timed.class::isInstance)
                        .map(Timed.class::cast)
                        .map(time -> new TemplateLinks(google(entry, time), outlook(entry, time)));
    }

    private static String google(CalendarEntry entry, Timed time) {
        return "https://calendar.google.com/calendar/render?action=TEMPLATE&text=" + encoded(entry.summary())
                + "&dates=" + compact(time.begins()) + '/' + compact(time.ends())
                + "&ctz=" + encoded(time.zone().getId())
                + "&details=" + encoded(String.valueOf(Objects.requireNonNullElse(entry.url(), "")))
                + "&location=" + encoded(Objects.requireNonNullElse(entry.location(), ""));
    }

    private static String outlook(CalendarEntry entry, Timed time) {
        return "https://outlook.office.com/calendar/0/action/compose?rru=addevent&subject=" + encoded(entry.summary())
                + "&startdt="
                + encoded(time.begins().truncatedTo(ChronoUnit.SECONDS).toString())
                + "&enddt="
                + encoded(time.ends().truncatedTo(ChronoUnit.SECONDS).toString())
                + "&body=" + encoded(String.valueOf(Objects.requireNonNullElse(entry.url(), "")))
                + "&location=" + encoded(Objects.requireNonNullElse(entry.location(), ""));
    }

    /** By which Google and Outlook fetch a public feed again and again. */
    static TemplateLinks subscribing(String https, String webcal, String name) {
        return new TemplateLinks(
                "https://calendar.google.com/calendar/r?cid=" + encoded(webcal),
                "https://outlook.office.com/calendar/0/addfromweb?url=" + encoded(https) + "&name=" + encoded(name));
    }

    private static String compact(Instant moment) {
        return COMPACT.format(moment.atOffset(ZoneOffset.UTC));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
