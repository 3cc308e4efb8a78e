package org.neaspec.plenary.delegation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/**
 * Every delegation invited to a meeting, in the order of protocol, for those who prepare it.
 *
 * @param reminders where rules remind focal points who have named nobody
 * @param message where staff write to them
 * @param lines also those with nobody yet
 * @param places of a State or body that is to be invited
 * @param matters what delegations wish to raise under other matters
 */
record DelegationsPage(
        String slug,
        String meetingTitle,
        String path,
        String reminders,
        String message,
        String window,
        List<Line> lines,
        List<Choice> parties,
        Cell places,
        List<Matter> matters,
        FormErrors errors) {

    /**
     * One delegation.
     *
     * @param inText its name in running text
     * @param open whether something in its form is to be put right
     */
    record Line(
            String key,
            String party,
            String inText,
            boolean open,
            String numbers,
            String states,
            @Nullable String head,
            boolean invited,
            Cells cells,
            int awaiting,
            @Nullable Review review,
            List<Point> points,
            List<Person> people,
            List<String> substitutions,
            List<Paper> papers,
            @Nullable String noteSent,
            @Nullable String noteTaken,
            List<Proposal> proposals) {}

    /** Those of a State who await the decision of the secretariat, and where it can be made for all of them at once. */
    record Review(int many, String path) {}

    /** What can be typed about a delegation. */
    record Cells(Cell name, Cell addresses, Cell note, Cell source, Cell places) {}

    /** @param id in the page, where its error is said */
    record Cell(String id, String value) {}

    record Point(String id, String name, String addresses, String note, String written) {}

    record Person(String name, String role, String status, String look, boolean late) {}

    record Paper(String name, String when, String path) {}

    record Proposal(String id, String name, String what, boolean open, String state) {}

    record Matter(
            String id,
            String party,
            String words,
            String when,
            @Nullable String noted) {}
}
