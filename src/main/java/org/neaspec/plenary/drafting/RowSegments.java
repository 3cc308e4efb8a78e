package org.neaspec.plenary.drafting;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.SegmentFacts;

/**
 * The segments that rows which name none, or a typed line, can go to.
 *
 * @param first where the first row of a programme goes: the first segment that is open to all, for a row is nobody's secret
 *     and in nobody's way unless somebody says so; null where there is none
 * @param codes those that a line can name: "NEACAP Work Plan [B]"
 */
public record RowSegments(@Nullable String first, Set<String> codes) {

    public static final RowSegments NONE = new RowSegments(null, Set.of());

    public static RowSegments of(List<SegmentFacts> segments) {
        return new RowSegments(
                segments.stream()
                        .filter(segment -> segment.audience().open())
                        .map(SegmentFacts::code)
                        .findFirst()
                        .orElse(null),
                segments.stream().map(SegmentFacts::code).collect(Collectors.toUnmodifiableSet()));
    }
}
