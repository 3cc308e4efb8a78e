package org.neaspec.plenary.mail.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/** By which rules a meeting reminds people, and a form for one more. */
record RemindersPage(
        String meeting,
        String meetingPath,
        String path,
        String textPath,
        List<Line> rules,
        String days,
        List<Choice> anchors,
        List<Choice> statuses,
        List<Choice> segments,
        FormErrors errors) {

    /**
     * One rule in words.
     *
     * @param when when it goes, or went
     * @param trouble why it could not be sent; null where nothing is in its way
     * @param who whom it means now
     * @param listPath the list of those
     */
    record Line(
            String rule,
            String when,
            String look,
            String stateKey,
            @Nullable String trouble,
            @Nullable String who,
            String listPath,
            String removalPath) {}
}
