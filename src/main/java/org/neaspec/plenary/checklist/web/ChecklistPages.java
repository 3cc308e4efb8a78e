package org.neaspec.plenary.checklist.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.checklist.ChecklistTask;
import org.neaspec.plenary.checklist.Checklists;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** Puts the page of a checklist together. */
@Singleton
class ChecklistPages {

    private final Checklists checklists;
    private final Messages messages;
    private final Clock clock;

    ChecklistPages(Checklists checklists, Messages messages, Clock clock) {
        this.checklists = checklists;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param changing what the form changes; null while it adds
     * @param theirs what somebody else has made of it since it was typed
     */
    ChecklistPage page(
            MeetingFacts meeting,
            Organiser organiser,
            @Nullable ChecklistTask changing,
            @Nullable ChecklistTask theirs,
            TaskForm typed,
            FormErrors errors) {
        List<ChecklistTask> tasks = checklists.of(meeting.id());
        return new ChecklistPage(
                errors,
                meeting.title(),
                meeting.slug(),
                MeetingPaths.checklist(meeting.slug()),
                organiser.may(Task.SETTINGS),
                meeting.date().exact(),
                lines(meeting, tasks, task -> !task.done()),
                lines(meeting, tasks, ChecklistTask::done),
                changing == null ? null : changing.id(),
                changing == null ? 0 : changing.version(),
                theirs == null ? null : words(meeting, theirs),
                typed);
    }

    private List<ChecklistPage.Line> lines(
            MeetingFacts meeting, List<ChecklistTask> tasks, Predicate<ChecklistTask> which) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), meeting.zoneOrUtc());
        return tasks.stream()
                .filter(which)
                .map(task -> new ChecklistPage.Line(
                        task.id(),
                        task.title(),
                        task.responsible(),
                        when(meeting, task, today),
                        task.overdue(meeting.date(), today)))
                .toList();
    }

    private String words(MeetingFacts meeting, ChecklistTask task) {
        String responsible = task.responsible() == null ? "" : " (" + task.responsible() + ")";
        LocalDate today = LocalDate.ofInstant(clock.instant(), meeting.zoneOrUtc());
        return task.title() + responsible + ": " + when(meeting, task, today);
    }

    private String when(MeetingFacts meeting, ChecklistTask task, LocalDate today) {
        var doneAt = task.doneAt();
        if (doneAt != null) {
            return text(
                    "checklist.doneBy",
                    date(LocalDate.ofInstant(doneAt, meeting.zoneOrUtc())),
                    String.valueOf(task.doneByName()));
        }
        LocalDate due = task.due(meeting.date());
        if (due != null) {
            return text(due.isBefore(today) ? "checklist.overdue" : "checklist.due", date(due));
        }
        Integer days = task.daysBefore();
        return days == null
                ? text("checklist.anyTime")
                : days == 0
                        ? text("checklist.firstDay")
                        : text(days > 0 ? "checklist.before" : "checklist.after", Math.abs(days));
    }

    private static String date(LocalDate day) {
        return TimeText.date(day, Locale.ENGLISH);
    }

    private String text(String key, Object... arguments) {
        return messages.text(Locale.ENGLISH, key, arguments);
    }
}
