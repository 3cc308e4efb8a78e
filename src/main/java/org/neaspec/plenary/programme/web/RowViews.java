package org.neaspec.plenary.programme.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Sight;
import org.neaspec.plenary.access.Verdict;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.programme.AgendaMention;
import org.neaspec.plenary.programme.ItemView;
import org.neaspec.plenary.programme.SlotView;
import org.neaspec.plenary.web.Messages;
import org.neaspec.plenary.web.ReaderZone;
import org.neaspec.plenary.web.Reasons;

/** Makes the rows of the programme page from what the viewer may see. */
@Singleton
class RowViews {

    private final AudienceWords audiences;
    private final Reasons reasons;
    private final Messages messages;

    RowViews(AudienceWords audiences, Reasons reasons, Messages messages) {
        this.audiences = audiences;
        this.reasons = reasons;
        this.messages = messages;
    }

    /** A row without links to its speakers. */
    RowView row(MeetingFacts meeting, ItemView item, String id, ReaderZone reader, Locale locale) {
        return row(meeting, item, id, reader, locale, Map.of());
    }

    /** @param speakers pages of persons, by their ids */
    RowView row(
            MeetingFacts meeting,
            ItemView item,
            String id,
            ReaderZone reader,
            Locale locale,
            Map<Long, String> speakers) {
        boolean closed = item.sight() == Sight.PLACEHOLDER;
        // A row that admits whom the meeting as a whole admits needs no lock of its own.
        boolean restricted = item.restricted() && !item.occasion().audience().equals(meeting.attendance());
        return new RowView(
                id,
                time(meeting, item, id, reader, locale),
                item.printedMinutes(),
                !item.kind().substantive(),
                closed,
                restricted,
                item.cancelled(),
                item.title(),
                restricted && !closed ? audiences.of(item.occasion().audience(), locale) : null,
                why(item, restricted, locale),
                agenda(item.agenda(), locale),
                item.description(),
                item.room(),
                item.parts().stream()
                        .map(part -> new RowView.Part(
                                part.title(), part.minutes(), part.printedLine(), lines(part.slots(), speakers)))
                        .toList(),
                lines(item.slots(), speakers),
                item.questions(),
                item.questionsPromised() && item.questions().isEmpty(),
                calendar(meeting, item));
    }

    private static List<SpeakerLine> lines(List<SlotView> slots, Map<Long, String> speakers) {
        return slots.stream().map(slot -> SpeakerLine.of(slot, speakers)).toList();
    }

    /** "Agenda items 2 and 3", "Agenda item 5 (cont’d)". */
    private @Nullable String agenda(List<AgendaMention> items, Locale locale) {
        List<String> labels = items.stream()
                .map(item -> item.continued()
                        ? messages.text(locale, "programme.row.agenda.continued", item.label())
                        : item.label())
                .toList();
        if (labels.isEmpty()) {
            return null;
        }
        int last = labels.size() - 1;
        return last == 0
                ? messages.text(locale, "programme.row.agenda.one", labels.get(0))
                : messages.text(
                        locale,
                        "programme.row.agenda.several",
                        String.join(", ", labels.subList(0, last)),
                        labels.get(last));
    }

    private static @Nullable TimeSpan time(
            MeetingFacts meeting, ItemView item, String id, ReaderZone reader, Locale locale) {
        LocalDate day = item.day();
        LocalTime start = item.start();
        LocalTime end = item.end();
        return day == null || start == null || end == null
                ? null
                : TimeSpan.of(id, day, start, end, meeting.zone(), reader, locale);
    }

    private @Nullable String why(ItemView item, boolean restricted, Locale locale) {
        Verdict verdict = item.verdict();
        return verdict != null && verdict.admitted() && restricted ? reasons.text(verdict, locale) : null;
    }

    /** Sessions and the like that are seen whole, once their time and zone are set. */
    private static @Nullable String calendar(MeetingFacts meeting, ItemView item) {
        boolean offered = item.sight() == Sight.FULL
                && item.timed()
                && meeting.zone() != null
                && item.kind().substantive()
                && !item.cancelled();
        return offered ? MeetingPaths.itemCalendar(meeting.slug(), item.publicId()) : null;
    }
}
