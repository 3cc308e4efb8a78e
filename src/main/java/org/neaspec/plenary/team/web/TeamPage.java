package org.neaspec.plenary.team.web;

import java.util.List;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/**
 * Who does what at one meeting.
 *
 * @param path of the page; forms stand below it
 * @param colleagues to give a role to
 * @param organisers the names of those who may do everything anyway
 */
record TeamPage(
        FormErrors errors,
        String slug,
        String meetingTitle,
        String path,
        List<Line> team,
        List<Choice> colleagues,
        List<Choice> roles,
        List<String> organisers) {

    /**
     * One role of one person.
     *
     * @param lead whether rows of the programme go with it
     * @param open whether the rows are shown to be chosen
     */
    record Line(
            long id,
            String name,
            String email,
            boolean disabled,
            String roleKey,
            int version,
            boolean lead,
            boolean open,
            int count,
            boolean one,
            List<Choice> rows) {}
}
