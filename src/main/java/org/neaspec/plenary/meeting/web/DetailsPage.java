package org.neaspec.plenary.meeting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/**
 * What is written down about a meeting, for organisers.
 *
 * @param publicHref the page of the meeting; null while it is not announced
 * @param conflicts fields that somebody else has changed meanwhile, with both texts
 * @param affected who and what a change of date or place touches; empty when nothing has to be confirmed
 * @param avoided dates to avoid that its date meets with, in words
 * @param apart meetings held together with this one whose date is not in step with it
 */
record DetailsPage(
        FormErrors errors,
        String slug,
        String current,
        String title,
        String path,
        @Nullable String publicHref,
        int version,
        DetailsForm details,
        DateForm date,
        boolean looksAlike,
        List<Conflict> conflicts,
        boolean confirming,
        List<String> affected,
        boolean tell,
        String note,
        List<Apart> apart,
        List<String> avoided,
        List<Choice> kinds,
        List<Choice> series,
        List<Choice> modes,
        List<Choice> zones,
        List<Choice> countries,
        List<Choice> hosts,
        List<Choice> admits,
        List<Choice> whenChoices,
        List<Choice> partChoices) {

    public boolean announced() {
        return publicHref != null;
    }

    /** A field that somebody else has changed. */
    record Conflict(String field, String label, String theirs, String yours) {}

    /** A meeting this one is held together with, on another date. */
    record Apart(String how, String title, String date, String href) {}
}
