package org.neaspec.plenary.drafting.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.neaspec.plenary.drafting.DayLimits;
import org.neaspec.plenary.drafting.Draft;
import org.neaspec.plenary.drafting.RowValues;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.programme.ItemKind;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** Makes the form of a row. */
@Singleton
class RowPanels {

    private static final Locale LOCALE = Locale.ENGLISH;

    private final Programmes programmes;
    private final Messages messages;

    RowPanels(Programmes programmes, Messages messages) {
        this.programmes = programmes;
        this.messages = messages;
    }

    /** The codes that a row may name. */
    Set<String> segments(MeetingFacts meeting) {
        return programmes.segments(meeting.id()).stream()
                .map(SegmentFacts::code)
                .collect(Collectors.toSet());
    }

    RowPanel of(MeetingFacts meeting, Draft draft, ProgrammeItem item) {
        RowValues values = RowValues.of(item);
        return of(meeting, draft, item, values.fingerprint(), RowForm.of(values, ""), FormErrors.none(), List.of());
    }

    RowPanel of(
            MeetingFacts meeting,
            Draft draft,
            ProgrammeItem item,
            String seen,
            RowForm form,
            FormErrors errors,
            List<RowPanel.Theirs> theirs) {
        String path = MeetingPaths.draftRow(meeting.slug(), item.id());
        return panel(
                meeting,
                draft,
                new Frame(item.id(), false, path, seen, path + "?closed=yes", item.timed(), item.cancelled()),
                form,
                errors,
                theirs);
    }

    RowPanel fresh(MeetingFacts meeting, Draft draft, RowForm form, FormErrors errors) {
        String path = MeetingPaths.draft(meeting.slug());
        return panel(
                meeting,
                draft,
                new Frame("new", true, path + "/rows", "", path, false, false),
                form,
                errors,
                List.of());
    }

    private record Frame(
            String id, boolean fresh, String path, String seen, String cancelHref, boolean timed, boolean cancelled) {}

    private RowPanel panel(
            MeetingFacts meeting,
            Draft draft,
            Frame frame,
            RowForm form,
            FormErrors errors,
            List<RowPanel.Theirs> theirs) {
        return new RowPanel(
                errors,
                frame.id(),
                frame.fresh(),
                frame.path(),
                frame.seen(),
                form,
                kinds(form),
                days(meeting, draft, form),
                segments(meeting, form),
                theirs,
                frame.cancelHref(),
                frame.timed(),
                frame.cancelled(),
                errors.has("at") || errors.has("by"));
    }

    private List<Choice> kinds(RowForm form) {
        return Arrays.stream(ItemKind.values())
                .map(kind -> Choice.of(
                        kind.name(),
                        messages.text(LOCALE, kind.messageKey()),
                        kind.name().equals(form.kind())))
                .toList();
    }

    /** The days of the meeting and those that rows are on; none while the date is open, when any day can be typed. */
    private List<Choice> days(MeetingFacts meeting, Draft draft, RowForm form) {
        List<LocalDate> listed = DayLimits.of(meeting.date()).days();
        if (listed.isEmpty()) {
            return List.of();
        }
        Set<String> days = new TreeSet<>();
        listed.forEach(day -> days.add(day.toString()));
        draft.programme().days().forEach(day -> days.add(day.toString()));
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of(
                "", messages.text(LOCALE, "drafting.day.none"), form.day().isEmpty()));
        days.forEach(day ->
                choices.add(Choice.of(day, TimeText.longDate(LocalDate.parse(day), LOCALE), day.equals(form.day()))));
        if (choices.stream().noneMatch(Choice::chosen)) {
            choices.add(Choice.of(form.day(), form.day(), true));
        }
        return choices;
    }

    private List<Choice> segments(MeetingFacts meeting, RowForm form) {
        List<SegmentFacts> segments = programmes.segments(meeting.id());
        if (segments.isEmpty() && form.segment().isEmpty()) {
            return List.of();
        }
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of(
                "",
                messages.text(LOCALE, "drafting.row.segment.none"),
                form.segment().isEmpty()));
        segments.forEach(segment -> choices.add(Choice.of(
                segment.code(),
                messages.text(LOCALE, "drafting.row.segment.option", segment.code(), segment.title()),
                segment.code().equals(form.segment()))));
        return choices;
    }

    /** Where two forms of a row differ: what theirs says. */
    List<RowPanel.Theirs> theirs(RowForm mine, RowForm theirs) {
        List<RowPanel.Theirs> found = new ArrayList<>();
        differing(found, "title", mine.title(), theirs.title());
        differing(found, "kind", kind(mine.kind()), kind(theirs.kind()));
        differing(found, "number", mine.number(), theirs.number());
        differing(found, "day", mine.day(), theirs.day());
        differing(found, "start", mine.start(), theirs.start());
        differing(found, "end", mine.end(), theirs.end());
        differing(found, "printed", mine.printed(), theirs.printed());
        differing(found, "room", mine.room(), theirs.room());
        differing(found, "segment", mine.segment(), theirs.segment());
        differing(found, "description", mine.description(), theirs.description());
        return found;
    }

    private void differing(List<RowPanel.Theirs> found, String field, String mine, String theirs) {
        if (!Objects.equals(mine, theirs)) {
            String text = theirs.isEmpty() ? messages.text(LOCALE, "drafting.conflict.empty") : theirs;
            found.add(new RowPanel.Theirs(messages.text(LOCALE, "drafting.row." + field), text));
        }
    }

    private String kind(String name) {
        return name.isEmpty() ? name : messages.text(LOCALE, "programme.kind." + name);
    }
}
