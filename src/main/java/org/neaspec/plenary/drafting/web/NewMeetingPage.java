package org.neaspec.plenary.drafting.web;

import java.util.List;
import org.neaspec.plenary.meeting.web.DateForm;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/**
 * Where a meeting is started.
 *
 * @param from the source chosen: empty for nothing, template:policy-dialogue, copy:som-28
 * @param shift whether the source has rows that move with the date
 * @param looksAlike whether a meeting that looks like another has to be confirmed
 */
record NewMeetingPage(
        FormErrors errors,
        String path,
        String from,
        String fromWords,
        List<Choice> sources,
        boolean copy,
        boolean shift,
        int rows,
        String sourceDay,
        List<Choice> kinds,
        List<Choice> seriesChoices,
        NewMeetingForm form,
        DateForm date,
        List<Choice> whenChoices,
        List<Choice> partChoices,
        List<String> zones,
        boolean looksAlike) {}
