package org.neaspec.plenary.meeting.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.meeting.DatePrecision;
import org.neaspec.plenary.meeting.DatesToAvoid;
import org.neaspec.plenary.meeting.MeetingCard;
import org.neaspec.plenary.meeting.MeetingDate;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.KeptPages;
import org.neaspec.plenary.web.Messages;
import org.neaspec.plenary.web.NoSuchPage;

/** The meetings of a year by month, then by longer periods; this year and later ones end with those without a date. */
@Controller("/years/{year}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class YearController {

    private final Meetings meetings;
    private final DatesToAvoid avoid;
    private final KeptPages pages;
    private final Messages messages;
    private final Clock clock;

    YearController(Meetings meetings, DatesToAvoid avoid, KeptPages pages, Messages messages, Clock clock) {
        this.meetings = meetings;
        this.avoid = avoid;
        this.pages = pages;
        this.messages = messages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String year, Viewer viewer) {
        if (!year.matches("(19|20)[0-9]{2}")) {
            throw new NoSuchPage();
        }
        int number = Integer.parseInt(year);
        // Dates to avoid are what staff have heard of; nobody has announced them.
        ListPage page = page(number, viewer instanceof Organiser, clock.instant());
        return pages.answer(request, viewer, page, "meeting/list", () -> page);
    }

    /** What stands in a year on some day. */
    private record Entry(int pass, LocalDate from, String heading, ListPage.Line line) {}

    private ListPage page(int year, boolean staff, Instant now) {
        boolean ahead = year >= LocalDate.ofInstant(now, ZoneOffset.UTC).getYear();
        List<Entry> entries = new ArrayList<>();
        meetings(year, ahead).forEach(meeting -> entries.add(entry(meeting.date(), year, Lines.of(meeting, now))));
        if (staff) {
            avoid.in(year).forEach(date -> entries.add(entry(date.date(), year, Lines.of(date))));
        }
        Map<String, List<ListPage.Line>> groups = new LinkedHashMap<>();
        entries.stream()
                .sorted(Comparator.comparing(Entry::pass).thenComparing(Entry::from))
                .forEach(entry -> groups.computeIfAbsent(entry.heading, heading -> new ArrayList<>())
                        .add(entry.line));
        return new ListPage(
                messages.text(Locale.ENGLISH, "meeting.year.title", String.valueOf(year)),
                groups.entrySet().stream()
                        .map(group -> new ListPage.Group(group.getKey(), List.copyOf(group.getValue())))
                        .toList(),
                new ListPage.Link(MeetingPaths.year(year - 1), String.valueOf(year - 1)),
                new ListPage.Link(MeetingPaths.year(year + 1), String.valueOf(year + 1)),
                staff
                        ? new ListPage.Link(
                                MeetingPaths.datesToAvoid(), messages.text(Locale.ENGLISH, "meeting.avoid.heading"))
                        : null);
    }

    private Entry entry(MeetingDate date, int year, ListPage.Line line) {
        LocalDate first = date.first();
        int pass = pass(date);
        LocalDate from = first == null || pass > 0 ? LocalDate.MIN : first;
        return new Entry(pass, from, heading(date, year), line);
    }

    private List<MeetingCard> meetings(int year, boolean ahead) {
        return meetings.announcedCards().stream()
                .filter(meeting -> in(meeting.date().first(), meeting.date().last(), year, ahead))
                .toList();
    }

    private static boolean in(@Nullable LocalDate first, @Nullable LocalDate last, int year, boolean ahead) {
        if (first == null || last == null) {
            return ahead;
        }
        return first.getYear() <= year && year <= last.getYear();
    }

    /** Months first, longer periods after them, what is to be confirmed last. */
    private static int pass(MeetingDate date) {
        if (date.precision() == DatePrecision.TBD) {
            return 2;
        }
        return date.exact() || date.precision() == DatePrecision.MONTH ? 0 : 1;
    }

    private String heading(MeetingDate date, int year) {
        LocalDate first = date.first();
        if (first == null || pass(date) > 0) {
            return date.print();
        }
        return TimeText.month(first.getYear() < year ? 1 : first.getMonthValue(), Locale.ENGLISH);
    }
}
