package org.neaspec.plenary.calendar;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Related;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.parameter.XParameter;
import net.fortuna.ical4j.model.property.Action;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.Conference;
import net.fortuna.ical4j.model.property.Created;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.neaspec.plenary.calendar.CalendarEntry.State;

/**
 * Writes calendar files, RFC 5545: in UTF-8, the same bytes for the same data on every node.
 *
 * <p>The model is iCal4j's; what it does not do right is done here: lines are cut by octets, text is cleaned first,
 * zones are defined for the days in question, and nothing is stamped with the present moment. Files and feeds carry no
 * METHOD, no organiser and no attendees.
 */
@Singleton
public class CalendarWriter {

    private static final String PRODUCT = "-//NEASPEC//Plenary//EN";
    private static final String JOIN = "Join online";
    private static final Duration REFRESH = Duration.ofHours(1);
    private static final DateTimeFormatter WALL_TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final Comparator<CalendarEntry> BY_TIME = Comparator.comparing(
                    (CalendarEntry entry) -> entry.time().begins())
            .thenComparing(entry -> entry.uid().toString());

    public byte[] write(CalendarFile file) {
        Duration before = file.reminder().before();
        return write(header(file), file.entries(), event -> {
            if (before != null) {
                remind(event, before);
            }
        });
    }

    /** An alarm for what has an hour and takes place. */
    private static void remind(VEvent event, Duration before) {
        boolean wholeDay = event.getProperty(Property.DTSTART)
                .filter(start -> start.getValue().length() == 8)
                .isPresent();
        boolean off = event.getProperty(Property.STATUS)
                .filter(status -> status.getValue().equals(State.CANCELLED.name()))
                .isPresent();
        if (wholeDay || off) {
            return;
        }
        VAlarm alarm = new VAlarm();
        alarm.add(new Action(Action.VALUE_DISPLAY));
        alarm.add(new Description(
                event.getProperty(Property.SUMMARY).map(Property::getValue).orElseThrow()));
        alarm.add(new Trigger(new ParameterList(List.of(Related.START)), before.negated()));
        event.add(alarm);
    }

    /** @param more what else is said of each event */
    byte[] write(Calendar calendar, List<CalendarEntry> unsorted, Consumer<VEvent> more) {
        List<CalendarEntry> entries = unsorted.stream().sorted(BY_TIME).toList();
        Map<String, VTimeZone> zones = definitions(entries);
        zones.values().forEach(calendar::add);
        for (CalendarEntry entry : entries) {
            VEvent event = event(entry, zones);
            more.accept(event);
            calendar.add(event);
        }
        return ContentLines.fold(calendar.toString());
    }

    /** What every stream begins with. */
    static Calendar bare() {
        Calendar calendar = new Calendar();
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableCalScale.GREGORIAN);
        return calendar;
    }

    private static Calendar header(CalendarFile file) {
        String name = CalendarText.line(file.name());
        Calendar calendar = bare();
        calendar.add(new Name(name));
        calendar.add(new XProperty("X-WR-CALNAME", name));
        if (file.feed()) {
            calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
            calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        }
        return calendar;
    }

    /** By zone id, one definition for all entries of a zone; zones without one are written in UTC. */
    private static Map<String, VTimeZone> definitions(List<CalendarEntry> entries) {
        record Window(ZoneId zone, Instant first, Instant last) {
            Window and(Window other) {
                return new Window(
                        zone,
                        first.isBefore(other.first) ? first : other.first,
                        last.isAfter(other.last) ? last : other.last);
            }
        }
        Map<String, Window> windows = new TreeMap<>();
        for (CalendarEntry entry : entries) {
            if (entry.time() instanceof CalendarTime.Timed timed && !timed.onlyInUtc()) {
                Window window = new Window(timed.zone(), timed.begins(), timed.ends());
                windows.merge(timed.zone().getId(), window, Window::and);
            }
        }
        Map<String, VTimeZone> definitions = new TreeMap<>();
        windows.forEach((id, window) -> ZoneDefinition.of(window.zone(), window.first(), window.last())
                .ifPresent(definition -> definitions.put(id, definition)));
        return definitions;
    }

    private static VEvent event(CalendarEntry entry, Map<String, VTimeZone> zones) {
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.uid().toString()));
        event.add(new DtStamp(entry.revised()));
        event.add(new Created(entry.created()));
        event.add(new LastModified(entry.revised()));
        event.add(new Sequence(entry.sequence()));
        addTimes(event, entry.time(), zones);
        event.add(new Summary(CalendarText.line(entry.summary())));
        text(CalendarText.lines(entry.description())).map(Description::new).ifPresent(event::add);
        Optional.ofNullable(entry.location())
                .map(CalendarText::line)
                .flatMap(CalendarWriter::text)
                .map(Location::new)
                .ifPresent(event::add);
        Optional.ofNullable(entry.url()).map(CalendarText::ascii).map(Url::new).ifPresent(event::add);
        Optional.ofNullable(entry.join()).map(CalendarWriter::conference).ifPresent(event::add);
        categories(entry).map(Categories::new).ifPresent(event::add);
        event.add(new Status(entry.state().name()));
        event.add(new Transp(entry.busy() ? Transp.VALUE_OPAQUE : Transp.VALUE_TRANSPARENT));
        event.add(new Clazz(entry.closed() ? Clazz.VALUE_PRIVATE : Clazz.VALUE_PUBLIC));
        return event;
    }

    private static void addTimes(VEvent event, CalendarTime time, Map<String, VTimeZone> zones) {
        if (time instanceof CalendarTime.AllDay days) {
            event.add(new DtStart<>(days.start()));
            event.add(new DtEnd<>(days.end()));
        } else if (time instanceof CalendarTime.Timed timed && isDefined(timed, zones)) {
            event.add(wallTime(Property.DTSTART, timed.start(), timed.zone()));
            event.add(wallTime(Property.DTEND, timed.end(), timed.zone()));
        } else if (time instanceof CalendarTime.Timed timed) {
            event.add(new DtStart<>(timed.begins()));
            event.add(new DtEnd<>(timed.ends()));
        }
    }

    private static boolean isDefined(CalendarTime.Timed time, Map<String, VTimeZone> zones) {
        return !time.onlyInUtc() && zones.containsKey(time.zone().getId());
    }

    /**
     * A time on the wall clock of a zone, printed by us.
     *
     * <p>iCal4j 4.4 would look the zone up in its own tables and print a ZonedDateTime by them: 14:00 in Moscow came
     * out as 15:00. The look-up would also add some 1,800 ids of its own to the JVM's zones. Plain text does neither.
     */
    private static Property wallTime(String property, LocalDateTime time, ZoneId zone) {
        return new XProperty(property, new ParameterList(List.of(new TzId(zone.getId()))), WALL_TIME.format(time));
    }

    /** RFC 7986 5.11: the type has to be said. One feature, for iCal4j would quote a list of them into one name. */
    private static Property conference(URI join) {
        return new Conference(
                new ParameterList(
                        List.of(Value.URI, new XParameter("FEATURE", "VIDEO"), new XParameter("LABEL", JOIN))),
                CalendarText.ascii(join).toString());
    }

    private static Optional<TextList> categories(CalendarEntry entry) {
        List<String> names = entry.categories().stream()
                .map(CalendarText::line)
                .filter(name -> !name.isEmpty())
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(new TextList(names.toArray(String[]::new)));
    }

    private static Optional<String> text(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
