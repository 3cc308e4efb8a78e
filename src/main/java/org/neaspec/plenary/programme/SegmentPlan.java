package org.neaspec.plenary.programme;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Audience;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.Visibility;
import org.neaspec.plenary.shared.Paper;

/**
 * What is to be written down about a segment.
 *
 * @param code its letter in the papers: "B"
 * @param open whether it is open to every approved participant
 * @param admits whom it admits where it is not open; empty where people are admitted by name only
 * @param audienceLine the audience in the papers' words
 * @param visibility what others see of it; {@code PUBLISHED} where it is open
 */
public record SegmentPlan(
        String code,
        String title,
        boolean open,
        Set<Designation> admits,
        @Nullable String audienceLine,
        Visibility visibility) {

    public SegmentPlan {
        admits = Set.copyOf(admits);
    }

    static SegmentPlan of(Paper segment) {
        boolean restricted = segment.has("admits");
        return new SegmentPlan(
                segment.text("code"),
                segment.text("title"),
                !restricted,
                Designation.named(restricted ? String.join(",", segment.texts("admits")) : null),
                segment.textOrNull("audience"),
                restricted ? segment.one(Visibility.class, "visibility") : Visibility.PUBLISHED);
    }

    /** A segment as it is somewhere already. */
    public static SegmentPlan of(SegmentFacts segment) {
        Audience audience = segment.audience();
        return new SegmentPlan(
                segment.code(),
                segment.title(),
                audience.open(),
                audience.admits(),
                segment.audienceLine(),
                audience.visibility());
    }

    SegmentPlan seenAs(Visibility other) {
        return new SegmentPlan(code, title, open, admits, audienceLine, other);
    }

    Audience audience() {
        return open ? Audience.OPEN : Audience.restrictedTo(admits, visibility);
    }

    String access() {
        return open ? "OPEN" : "RESTRICTED";
    }
}
