package org.neaspec.plenary.checklist.web;

import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.checklist.ChecklistTask;
import org.neaspec.plenary.checklist.KeepChecklist.Wish;
import org.neaspec.plenary.meeting.web.FieldCheck;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** What stands in the form of a task. */
record TaskForm(String title, String responsible, String days, boolean after) {

    static final TaskForm NOTHING = new TaskForm("", "", "", false);
    private static final int MOST_DAYS = 1000;

    static TaskForm of(ChecklistTask task) {
        Integer days = task.daysBefore();
        return new TaskForm(
                task.title(),
                task.responsible() == null ? "" : task.responsible(),
                days == null ? "" : String.valueOf(Math.abs(days)),
                days != null && days < 0);
    }

    static TaskForm of(Form form) {
        return new TaskForm(
                form.text("title"),
                form.text("responsible"),
                form.text("days"),
                form.text("side").equals("after"));
    }

    /** What it asks for; null where something has to be put right first, which is then said. */
    static @Nullable Wish read(Form form, FormErrors errors) {
        FieldCheck check = new FieldCheck(form, errors);
        String title = check.needed("title", FieldCheck.LINE, "checklist.error.title");
        String responsible = check.line("responsible", FieldCheck.LINE);
        Integer days = check.number("days", 0, MOST_DAYS, "checklist.error.days");
        String side = form.text("side");
        if (!side.isEmpty() && !side.equals("before") && !side.equals("after")) {
            errors.add("side", "checklist.error.side");
        }
        form.refuseRepeated(errors);
        return errors.any()
                ? null
                : new Wish(title, responsible, days == null || !side.equals("after") ? days : Integer.valueOf(-days));
    }
}
