package org.neaspec.plenary.programme;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/**
 * Published rows of a segment. Versions of long ago count too: another segment that came to have the code would decide who
 * sees their rows.
 */
@Singleton
class PublishedSegmentUses implements SegmentUses {

    private final Versions versions;

    PublishedSegmentUses(Versions versions) {
        this.versions = versions;
    }

    @Override
    public List<Use> of(long meetingId, SegmentFacts segment) {
        List<VersionContent> contents =
                versions.all(meetingId).stream().map(ProgrammeVersion::content).toList();
        long published = contents.stream()
                .limit(1)
                .flatMap(newest -> newest.programme().items().stream())
                .filter(item -> segment.code().equals(item.segment()))
                .count();
        long earlier = contents.stream()
                .skip(1)
                .filter(content -> has(content, segment))
                .count();
        boolean withdrawn = contents.stream().limit(1).anyMatch(content -> has(content, segment));
        return List.of(
                new Use("programme.segmentUse.published", published, true),
                new Use(
                        "programme.segmentUse.versions",
                        earlier == 0 && published == 0 && withdrawn ? 1 : earlier,
                        true));
    }

    private static boolean has(VersionContent content, SegmentFacts segment) {
        return Stream.concat(
                        content.programme().items().stream(),
                        content.withdrawn().stream().map(VersionContent.Withdrawn::item))
                .anyMatch(item -> segment.code().equals(item.segment()));
    }
}
