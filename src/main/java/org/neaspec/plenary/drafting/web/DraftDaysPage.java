package org.neaspec.plenary.drafting.web;

import org.neaspec.plenary.web.FormErrors;

/**
 * Where all rows of a draft are moved to other days.
 *
 * @param rowsDay the first day that has rows; empty where none has
 * @param meetingDate when the meeting is
 * @param days how far to move them, as typed or proposed
 */
record DraftDaysPage(
        FormErrors errors,
        String slug,
        String current,
        String title,
        String path,
        String rowsDay,
        String meetingDate,
        int rows,
        String days) {}
