package org.neaspec.plenary.calendar;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.access.Viewer.Participant;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.MeetingPulse;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.programme.ItemView;
import org.neaspec.plenary.programme.JoinLinks;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.shared.Site;

/**
 * The calendars of meetings. What everybody may have is kept until the meeting changes; what one person may have is made
 * anew each time, and never kept.
 */
@Singleton
public class MeetingCalendars {

    private final Meetings meetings;
    private final Programmes programmes;
    private final JoinLinks joinLinks;
    private final CalendarWriter writer;
    private final Site site;
    private final Wording words;
    private final Clock clock;
    private final Map<Long, Kept> kept = new ConcurrentHashMap<>();

    MeetingCalendars(
            Meetings meetings,
            Programmes programmes,
            JoinLinks joinLinks,
            CalendarWriter writer,
            Site site,
            Wording words,
            Clock clock) {
        this.joinLinks = joinLinks;
        this.clock = clock;
        this.meetings = meetings;
        this.programmes = programmes;
        this.writer = writer;
        this.site = site;
        this.words = words;
    }

    /**
     * Every row that this viewer sees in full; the meeting itself as whole days where there is none. Empty when there is no such
     * meeting, or its days are not known either.
     */
    public Optional<CalendarDocument> whole(String slug, Viewer viewer) {
        return calendar(slug, viewer).map(Calendar::whole);
    }

    /** The same as a feed. */
    Optional<CalendarDocument> feed(String slug, Viewer viewer) {
        return calendar(slug, viewer).map(Calendar::feed);
    }

    /** What is in them. */
    public List<CalendarEntry> entries(String slug, Viewer viewer) {
        return calendar(slug, viewer).map(Calendar::entries).orElse(List.of());
    }

    /** The rows of one day where the meeting is; empty where there are none to be seen in full. */
    public Optional<CalendarDocument> day(MeetingFacts meeting, LocalDate day, Viewer viewer) {
        List<CalendarEntry> entries = entries(meeting.slug(), viewer).stream()
                .filter(entry -> entry.time() instanceof CalendarTime.Timed timed
                        && timed.start().toLocalDate().equals(day))
                .toList();
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(document(CalendarFile.download(meeting.title() + ", " + day, entries)));
    }

    /** One row; empty when it is not there, has no time, or is not seen in full: the three answer alike. */
    public Optional<CalendarDocument> item(String slug, String publicId, Viewer viewer) {
        return calendar(slug, viewer)
                .flatMap(calendar -> calendar.entries().stream()
                        .filter(entry -> entry.uid().toString().equals(publicId))
                        .findFirst())
                .map(entry -> document(CalendarFile.download(entry.summary(), List.of(entry))));
    }

    /** What this person may attend, as a feed; one neutral line when that is nothing. */
    CalendarFile personal(MeetingFacts meeting, Participant participant) {
        List<CalendarEntry> entries = entries(meeting, attended(meeting, participant), participant);
        return entries.isEmpty() ? nothingToAttend(meeting) : CalendarFile.feed(meeting.title(), entries);
    }

    /** The sessions this person may attend, cancelled ones among them: what invitations are for. Breaks and the like are not. */
    public List<CalendarEntry> sessions(MeetingFacts meeting, Participant participant) {
        return entries(
                meeting,
                attended(meeting, participant).stream()
                        .filter(item -> item.kind().substantive())
                        .toList(),
                participant);
    }

    /** The meeting in one entry of whole days, for who wants no more; empty while its days are not known. */
    public Optional<CalendarEntry> asOne(MeetingFacts meeting, Participant participant) {
        return days(meeting, participant).stream().findFirst();
    }

    private List<ItemView> attended(MeetingFacts meeting, Participant participant) {
        return programmes.forCalendars(meeting, participant).stream()
                .filter(ItemView::attended)
                .toList();
    }

    private Optional<Calendar> calendar(String slug, Viewer viewer) {
        return viewer instanceof Participant
                ? meetings.announced(slug).flatMap(meeting -> calendar(meeting, viewer))
                : meetings.pulse(slug).flatMap(pulse -> forEveryone(slug, pulse));
    }

    /** The rows are read after the revision they are kept under, so they can be newer than it, and never older. */
    private Optional<Calendar> forEveryone(String slug, MeetingPulse pulse) {
        // Rows taken out leave the file after some days, without any change of the meeting.
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Kept known = kept.get(pulse.id());
        if (known != null && known.revision() == pulse.revision() && known.day().equals(today)) {
            return known.calendar();
        }
        return meetings.announced(slug).flatMap(meeting -> {
            Optional<Calendar> made = calendar(meeting, new Viewer.Visitor());
            kept.put(meeting.id(), new Kept(meeting.revision(), today, made));
            return made;
        });
    }

    private Optional<Calendar> calendar(MeetingFacts meeting, Viewer viewer) {
        List<CalendarEntry> entries = entries(meeting, programmes.forCalendars(meeting, viewer), viewer);
        List<CalendarEntry> shown = entries.isEmpty() ? days(meeting, viewer) : entries;
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(new Calendar(
                        entries,
                        document(CalendarFile.download(meeting.title(), shown)),
                        document(CalendarFile.feed(meeting.title(), shown))));
    }

    private List<CalendarEntry> entries(MeetingFacts meeting, List<ItemView> items, Viewer viewer) {
        URI page = URI.create(site.link(MeetingPaths.programme(meeting.slug())));
        return CalendarEntries.of(meeting, items, joinLinks.of(meeting, viewer), page, words);
    }

    private List<CalendarEntry> days(MeetingFacts meeting, Viewer viewer) {
        URI page = URI.create(site.link(MeetingPaths.meeting(meeting.slug())));
        return CalendarEntries.ofDays(meeting, joinLinks.of(meeting, viewer), page, words).stream()
                .toList();
    }

    private CalendarFile nothingToAttend(MeetingFacts meeting) {
        LocalDate changed = meeting.revisedAt().atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate first = meeting.date().first();
        return NeutralFeed.of(
                meeting.title(),
                words.say("calendar.feed.nothing.title"),
                words.say("calendar.feed.nothing.text"),
                first == null ? changed : first,
                meeting.revisedAt());
    }

    private CalendarDocument document(CalendarFile file) {
        return new CalendarDocument(writer.write(file));
    }

    /** The file, the same as a feed, and the rows in them. */
    private record Calendar(List<CalendarEntry> entries, CalendarDocument whole, CalendarDocument feed) {}

    private record Kept(long revision, LocalDate day, Optional<Calendar> calendar) {}
}
