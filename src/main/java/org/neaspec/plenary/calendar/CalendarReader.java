package org.neaspec.plenary.calendar;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.jspecify.annotations.Nullable;

/** Reads the events of a calendar file, RFC 5545, as plain values. Events without a summary and everything that is no event are left out. */
@Singleton
public class CalendarReader {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    /**
     * An event.
     *
     * @param start on the clock of its zone; null for a day without hours
     * @param zone null for times that float, and for a zone nobody knows
     * @param recurring whether it stands for several
     */
    public record Event(
            @Nullable String uid,
            String summary,
            @Nullable String description,
            @Nullable String location,
            @Nullable LocalDateTime start,
            @Nullable LocalDateTime end,
            @Nullable ZoneId zone,
            boolean cancelled,
            boolean recurring) {}

    /**
     * The events in the order of the file.
     *
     * @return nothing when it is no calendar
     */
    public Optional<List<Event>> read(String file) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(file));
            List<Event> events = new ArrayList<>();
            for (Component event : calendar.<CalendarComponent>getComponents(Component.VEVENT)) {
                text(event, Property.SUMMARY).ifPresent(summary -> events.add(event(event, summary)));
            }
            return Optional.of(events);
        } catch (IOException | ParserException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Event event(Component event, String summary) {
        Moment start = moment(event, Property.DTSTART);
        Moment end = moment(event, Property.DTEND);
        return new Event(
                text(event, Property.UID).orElse(null),
                summary,
                text(event, Property.DESCRIPTION).orElse(null),
                text(event, Property.LOCATION).orElse(null),
                start.at(),
                end.at(),
                start.zone(),
                text(event, Property.STATUS).filter("CANCELLED"::equals).isPresent(),
                event.getProperty(Property.RRULE).isPresent());
    }

    private record Moment(
            @Nullable LocalDateTime at, @Nullable ZoneId zone) {}

    /** From the printed value: iCal4j would look the zone up in tables of its own. */
    private static Moment moment(Component event, String name) {
        Property property = event.<Property>getProperty(name).orElse(null);
        if (property == null || property.getValue().length() <= 8) {
            return new Moment(null, null);
        }
        String value = property.getValue();
        try {
            boolean utc = value.endsWith("Z");
            LocalDateTime at = LocalDateTime.parse(utc ? value.substring(0, value.length() - 1) : value, TIME);
            return new Moment(at, utc ? ZoneOffset.UTC : zone(property));
        } catch (DateTimeException e) {
            return new Moment(null, null);
        }
    }

    private static @Nullable ZoneId zone(Property property) {
        Optional<Parameter> zone = property.getParameter(Parameter.TZID);
        try {
            return zone.map(Parameter::getValue).map(ZoneId::of).orElse(null);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Optional<String> text(Component event, String name) {
        return event.<Property>getProperty(name).map(Property::getValue).filter(value -> !value.isBlank());
    }
}
