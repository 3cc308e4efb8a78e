package org.neaspec.plenary.drafting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.DifferenceWords.Day;
import org.neaspec.plenary.web.FormErrors;

/**
 * The page on which a draft is published.
 *
 * @param published the newest version in a sentence
 * @param versionsHref the older versions; null while there is none
 * @param next the number the draft would get
 * @param obstacles why it cannot be published; empty where it can
 * @param lostRows the rows because of which it cannot
 * @param checks what the checks find in the draft
 * @param faults how many of that are errors
 * @param hidden whether none of it is shown to the public, for whom there is no new version then
 * @param days what changes for those who write the programme, by day
 * @param heldFrom the version from which on people still wait to be told; null where nobody does
 * @param groups those who are told the same, with what they read
 * @param people how many are told
 */
record PublicationPage(
        FormErrors errors,
        String title,
        String slug,
        String path,
        String meetingHref,
        String published,
        @Nullable String versionsHref,
        int next,
        List<String> obstacles,
        List<String> lostRows,
        ChecksPanel checks,
        long faults,
        List<Day> days,
        List<String> agenda,
        boolean hidden,
        @Nullable String heldFrom,
        List<Group> groups,
        int people,
        List<String> labels,
        PublicationForm form) {

    /** People who read the same. */
    record Group(List<String> names, List<Day> days) {

        public int size() {
            return names.size();
        }
    }

    public boolean publishable() {
        return obstacles.isEmpty();
    }

    public boolean changed() {
        return !days.isEmpty() || !agenda.isEmpty();
    }
}
