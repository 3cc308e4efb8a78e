package org.neaspec.plenary.programme.web;

import java.util.List;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/**
 * The settings of a meeting, for organisers.
 *
 * @param zone the place whose time the fields are in
 * @param taken how many places are taken now
 */
record SettingsPage(
        FormErrors errors,
        String title,
        String path,
        String meetingHref,
        String zone,
        String zoneOffset,
        int taken,
        List<Segment> segments,
        List<Choice> endorsements,
        SettingsForm form) {

    /**
     * A restricted segment.
     *
     * @param seen its version as the page showed it, sent along
     * @param gap the days and hours that would be missing from the programme if it were hidden
     */
    record Segment(
            String code,
            String title,
            String field,
            String seenField,
            String seen,
            List<Choice> choices,
            String hidingField,
            boolean hiding,
            List<String> gap) {}
}
