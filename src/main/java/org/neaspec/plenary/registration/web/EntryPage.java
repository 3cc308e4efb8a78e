package org.neaspec.plenary.registration.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.form.web.QuestionsPart;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/**
 * The form by which staff register somebody.
 *
 * @param walkIn whether it is the short one of the desk
 * @param questions the meeting's own, none of which staff have to answer; null at the desk
 * @param mayApprove whether this member of staff may approve at once
 */
record EntryPage(
        MeetingHead meeting,
        String action,
        boolean walkIn,
        boolean mayApprove,
        EntryForm form,
        List<Choice> honorifics,
        List<Choice> categories,
        List<Choice> countries,
        List<Choice> attendances,
        boolean attendanceAsked,
        @Nullable QuestionsPart questions,
        FormErrors errors) {}
