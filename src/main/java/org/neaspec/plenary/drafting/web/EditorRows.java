package org.neaspec.plenary.drafting.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.SpeakerSlot;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Messages;

/** Makes rows of the editor page. */
@Singleton
class EditorRows {

    private static final Locale LOCALE = Locale.ENGLISH;
    private static final int MOST_BESIDE = 4;

    private final Messages messages;
    private final States states;

    EditorRows(Messages messages, States states) {
        this.messages = messages;
        this.states = states;
    }

    EditorRow row(String slug, ProgrammeItem item, int beside, @Nullable RowPanel panel) {
        return new EditorRow(
                item.id(),
                time(item, beside),
                item.title(),
                facts(item),
                !item.kind().substantive(),
                item.cancelled(),
                slots(item.slots()),
                item.parts().stream()
                        .map(part -> new EditorRow.Part(part.title(), part.minutes(), slots(part.slots())))
                        .toList(),
                MeetingPaths.draftRow(slug, item.id()),
                MeetingPaths.draftItem(slug, item.id()),
                panel);
    }

    static EditorRow.Time time(ProgrammeItem item, int beside) {
        LocalTime start = item.start();
        LocalTime end = item.end();
        int minutes = (int) item.length().toMinutes();
        Integer printed = item.printedMinutes();
        return new EditorRow.Time(
                item.id(),
                start == null || end == null ? null : TimeText.hours(start, end),
                minutes,
                printed != null && printed != minutes ? printed : null,
                Math.min(beside, MOST_BESIDE));
    }

    /** How many rows run at the same time as each row; rows of one run have the same number, so that they share a line. */
    static Map<String, Integer> beside(Programme programme) {
        Map<String, Integer> counts = new HashMap<>();
        List<ProgrammeItem> run = new ArrayList<>();
        LocalTime until = null;
        LocalDate day = null;
        for (ProgrammeItem item : programme.items()) {
            LocalTime start = item.start();
            LocalTime end = item.end();
            boolean joins = until != null
                    && start != null
                    && item.day() != null
                    && item.day().equals(day)
                    && start.isBefore(until);
            if (!joins) {
                close(run, counts);
                until = null;
            }
            run.add(item);
            day = item.day();
            until = until == null || (end != null && end.isAfter(until)) ? end : until;
        }
        close(run, counts);
        return counts;
    }

    private static void close(List<ProgrammeItem> run, Map<String, Integer> counts) {
        run.forEach(item -> counts.put(item.id(), run.size()));
        run.clear();
    }

    private List<String> facts(ProgrammeItem item) {
        List<String> facts = new ArrayList<>();
        facts.add(messages.text(LOCALE, item.kind().messageKey()));
        if (item.number() != null) {
            facts.add(messages.text(LOCALE, "drafting.row.numbered", Integer.toString(item.number())));
        }
        if (item.room() != null) {
            facts.add(item.room());
        }
        if (item.segment() != null) {
            facts.add(messages.text(LOCALE, "drafting.row.segmented", item.segment()));
        }
        return facts;
    }

    private List<String> slots(List<SpeakerSlot> slots) {
        return slots.stream().map(this::slot).toList();
    }

    private String slot(SpeakerSlot slot) {
        String printed = slot.printed(states);
        return slot.role() == null ? printed : messages.text(LOCALE, slot.role().messageKey()) + ": " + printed;
    }
}
