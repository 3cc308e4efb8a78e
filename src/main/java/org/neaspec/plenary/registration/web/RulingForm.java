package org.neaspec.plenary.registration.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.registration.RulingChoice;
import org.neaspec.plenary.registration.RulingWish;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** What an organiser sent about the segments of one registration. */
final class RulingForm {

    private RulingForm() {}

    static String field(SegmentFacts segment) {
        return "segment-" + segment.id();
    }

    static String reasonField(SegmentFacts segment) {
        return "segmentReason-" + segment.id();
    }

    /** What is wished for each segment; a segment the form says nothing about stays as it is. */
    static List<RulingWish> read(
            Form form, List<SegmentFacts> segments, Map<Long, RulingWish> present, FormErrors errors) {
        List<RulingWish> wishes = new ArrayList<>();
        for (var segment : segments) {
            var choice = RulingChoice.named(form.text(field(segment)));
            if (choice.isEmpty()) {
                wishes.add(present.getOrDefault(segment.id(), followRule(segment)));
                continue;
            }
            var reason = PlainText.line(form.text(reasonField(segment)));
            if (choice.get() == RulingChoice.FOLLOW_RULE) {
                wishes.add(followRule(segment));
                continue;
            }
            if (!PlainText.says(reason)) {
                errors.add(reasonField(segment), "registration.error.rulingReason");
            } else if (PlainText.length(reason) > DecisionForm.LONGEST_REASON) {
                errors.add(reasonField(segment), "web.form.text.long", DecisionForm.LONGEST_REASON);
            }
            wishes.add(new RulingWish(segment.id(), choice.get(), reason));
        }
        return wishes;
    }

    static RulingWish followRule(SegmentFacts segment) {
        return new RulingWish(segment.id(), RulingChoice.FOLLOW_RULE, null);
    }
}
