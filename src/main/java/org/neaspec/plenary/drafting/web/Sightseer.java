package org.neaspec.plenary.drafting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.Lookalike;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.programme.SegmentFacts;

/**
 * A kind of reader through whose eyes an organiser looks.
 *
 * @param name in addresses: "visitor", "spc-member", "segment-B"
 * @param wordsKey the message that says whose view it is; its value is the segment, where one is meant
 */
record Sightseer(String name, String wordsKey, @Nullable String value, Viewer viewer) {

    /** Everybody there is to look as, at a meeting with these segments; the visitor first. */
    static List<Sightseer> all(long meetingId, List<SegmentFacts> segments, @Nullable String state) {
        List<Sightseer> all = new ArrayList<>();
        all.add(new Sightseer("visitor", "drafting.preview.as.visitor", null, new Viewer.Visitor()));
        all.add(new Sightseer("approved", "drafting.preview.as.approved", null, Lookalike.approved(meetingId)));
        for (Designation designation : Designation.values()) {
            all.add(new Sightseer(
                    designation.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    "drafting.preview.as." + designation.name(),
                    null,
                    Lookalike.holding(meetingId, Set.of(designation), state)));
        }
        for (SegmentFacts segment : segments) {
            if (!segment.audience().open()) {
                all.add(new Sightseer(
                        "segment-" + segment.code(),
                        "drafting.preview.as.segment",
                        segment.code(),
                        Lookalike.admittedTo(meetingId, segment.id())));
            }
        }
        all.add(new Sightseer(
                "everything",
                "drafting.preview.as.everything",
                null,
                Lookalike.everywhere(
                        meetingId, segments.stream().map(SegmentFacts::id).toList())));
        return all;
    }
}
