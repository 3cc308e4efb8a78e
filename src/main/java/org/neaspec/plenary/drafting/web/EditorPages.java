package org.neaspec.plenary.drafting.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.drafting.DayLimits;
import org.neaspec.plenary.drafting.Draft;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** Makes the editor page. */
@Singleton
class EditorPages {

    static final String NO_DAY = "none";
    private static final Locale LOCALE = Locale.ENGLISH;

    private final EditorRows rows;
    private final DraftBars bars;
    private final ChecksPanels checks;
    private final Messages messages;

    EditorPages(EditorRows rows, DraftBars bars, ChecksPanels checks, Messages messages) {
        this.rows = rows;
        this.bars = bars;
        this.checks = checks;
        this.messages = messages;
    }

    EditorPage page(MeetingFacts meeting, Draft draft) {
        return page(meeting, draft, null, "", FormErrors.none());
    }

    /**
     * @param panel the one form that is open, if one is
     * @param line what stands in the quick line
     */
    EditorPage page(MeetingFacts meeting, Draft draft, @Nullable RowPanel panel, String line, FormErrors errors) {
        return new EditorPage(
                errors,
                meeting.slug(),
                meeting.title(),
                MeetingPaths.draft(meeting.slug()),
                draft.programme().items().isEmpty(),
                bars.of(meeting, draft),
                days(meeting, draft.programme(), panel),
                line,
                checks.of(meeting, draft));
    }

    /** The days of the meeting and those that rows are on, in order, and the rows without a time. */
    static List<String> keys(MeetingFacts meeting, Programme programme) {
        var days = new TreeSet<>(DayLimits.of(meeting.date()).days());
        days.addAll(programme.days());
        List<String> keys =
                new ArrayList<>(days.stream().map(LocalDate::toString).toList());
        keys.add(NO_DAY);
        return keys;
    }

    static String key(ProgrammeItem item) {
        LocalDate day = item.day();
        return day == null ? NO_DAY : day.toString();
    }

    EditorPage.Day day(MeetingFacts meeting, String key, List<EditorRow> there) {
        String heading = key.equals(NO_DAY)
                ? messages.text(LOCALE, "drafting.day.none")
                : TimeText.longDate(LocalDate.parse(key), LOCALE);
        return new EditorPage.Day(key, heading, MeetingPaths.draft(meeting.slug()) + "/rows/new?day=" + key, there);
    }

    private List<EditorPage.Day> days(MeetingFacts meeting, Programme programme, @Nullable RowPanel panel) {
        Map<String, Integer> beside = EditorRows.beside(programme);
        List<EditorPage.Day> days = new ArrayList<>();
        for (String key : keys(meeting, programme)) {
            List<EditorRow> there = new ArrayList<>();
            for (ProgrammeItem item : programme.items()) {
                if (key(item).equals(key)) {
                    there.add(row(meeting, item, beside, panel));
                    if (panel != null && panel.fresh() && item.id().equals(panel.after())) {
                        there.add(EditorRow.ofNew(panel));
                    }
                }
            }
            days.add(day(meeting, key, there));
        }
        if (panel != null && panel.fresh() && days.stream().noneMatch(EditorPages::holdsNew)) {
            dayOf(panel, days).rows().add(EditorRow.ofNew(panel));
        }
        return days;
    }

    private static boolean holdsNew(EditorPage.Day day) {
        return day.rows().stream().anyMatch(row -> row.id().equals("new"));
    }

    private static EditorPage.Day dayOf(RowPanel panel, List<EditorPage.Day> days) {
        return days.stream()
                .filter(day -> day.key().equals(panel.form().day()))
                .findFirst()
                .orElse(days.get(days.size() - 1));
    }

    private EditorRow row(
            MeetingFacts meeting, ProgrammeItem item, Map<String, Integer> beside, @Nullable RowPanel panel) {
        boolean open = panel != null && panel.id().equals(item.id());
        return rows.row(meeting.slug(), item, beside.getOrDefault(item.id(), 1), open ? panel : null);
    }
}
