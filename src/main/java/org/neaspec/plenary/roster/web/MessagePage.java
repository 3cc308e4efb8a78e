package org.neaspec.plenary.roster.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/**
 * A message to many in the making.
 *
 * @param path where it is sent, with the list it is for
 * @param backKey the message that names where one came from
 * @param picks references of those chosen one by one; none where it is for all on the list
 * @param many how many will get it
 * @param leftOut how many of those meant cannot be written to
 * @param preview what one of them would read; null before it was asked for
 */
record MessagePage(
        RosterHead meeting,
        String path,
        String backHref,
        String backKey,
        List<String> picks,
        int many,
        long leftOut,
        String names,
        String subject,
        String body,
        String key,
        List<Choice> holds,
        List<Choice> rates,
        List<Mark> marks,
        @Nullable Preview preview,
        @Nullable String note,
        FormErrors errors) {

    /** A placeholder with what it stands for. */
    record Mark(String written, String what) {}

    record Preview(String name, String subject, List<String> lines) {}

    /**
     * One that is sent.
     *
     * @param pending whether mails are still to be written
     * @param state why not all is written yet; empty where all is
     */
    record Sent(
            RosterHead meeting,
            String path,
            String facts,
            String subject,
            List<String> lines,
            long queued,
            int recipients,
            long waiting,
            boolean pending,
            String state,
            @Nullable String pausePath,
            @Nullable String resumePath,
            @Nullable String cancelPath) {}
}
