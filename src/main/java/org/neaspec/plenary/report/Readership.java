package org.neaspec.plenary.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Lookalike;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.programme.SegmentFacts;

/**
 * For whom a paper is printed. What such readers may know is asked of admission, as if one of them were looking.
 *
 * @param segment the restricted segment whose participants are meant; null for the others
 */
public record Readership(Kind kind, @Nullable SegmentFacts segment) {

    /** The kinds of readers. */
    public enum Kind {
        PUBLIC,
        PARTICIPANTS,
        SEGMENT,
        SECRETARIAT
    }

    public static final Readership PUBLIC = new Readership(Kind.PUBLIC, null);
    public static final Readership SECRETARIAT = new Readership(Kind.SECRETARIAT, null);

    /** Every readership there is at a meeting with these segments. */
    public static List<Readership> all(List<SegmentFacts> segments) {
        var all = new ArrayList<Readership>();
        all.add(PUBLIC);
        all.add(new Readership(Kind.PARTICIPANTS, null));
        segments.stream()
                .filter(segment -> !segment.audience().open())
                .forEach(segment -> all.add(new Readership(Kind.SEGMENT, segment)));
        all.add(SECRETARIAT);
        return List.copyOf(all);
    }

    /** The readership of that name at such a meeting. */
    public static Optional<Readership> named(String name, List<SegmentFacts> segments) {
        return all(segments).stream()
                .filter(readership -> readership.name().equals(name))
                .findFirst();
    }

    /** Its name in addresses: "public", "segment-B". */
    public String name() {
        return segment == null ? kind.name().toLowerCase(Locale.ROOT) : "segment-" + segment.code();
    }

    Viewer viewer(long meetingId, List<SegmentFacts> segments) {
        return switch (kind) {
            case PUBLIC -> new Viewer.Visitor();
            case PARTICIPANTS -> Lookalike.approved(meetingId);
            case SEGMENT ->
                Lookalike.admittedTo(meetingId, Objects.requireNonNull(segment).id());
            case SECRETARIAT ->
                Lookalike.everywhere(
                        meetingId, segments.stream().map(SegmentFacts::id).toList());
        };
    }
}
