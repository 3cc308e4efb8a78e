package org.neaspec.plenary.drafting.web;

import org.neaspec.plenary.programme.PublishOutcome;

/** The messages that say why nothing was published. */
final class PublicationWords {

    private PublicationWords() {}

    static String key(PublishOutcome refusal) {
        if (refusal instanceof PublishOutcome.Empty) {
            return "drafting.publication.refused.empty";
        }
        if (refusal instanceof PublishOutcome.NoZone) {
            return "drafting.publication.refused.zone";
        }
        if (refusal instanceof PublishOutcome.SegmentsGone) {
            return "drafting.publication.refused.segments";
        }
        if (refusal instanceof PublishOutcome.Backwards) {
            return "drafting.publication.refused.backwards";
        }
        return refusal instanceof PublishOutcome.Overtaken
                ? "drafting.publication.refused.overtaken"
                : "drafting.publication.refused.unchanged";
    }
}
