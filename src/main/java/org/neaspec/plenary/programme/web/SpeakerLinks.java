package org.neaspec.plenary.programme.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.people.Directory;
import org.neaspec.plenary.programme.ProgrammeView;
import org.neaspec.plenary.programme.SlotView;

/**
 * Finds the pages about the speakers of a programme. Whoever is printed in a row that a viewer sees in full has a page for
 * this viewer, and nobody else has: so the links follow from what is on the page already.
 */
@Singleton
class SpeakerLinks {

    private final Directory directory;

    SpeakerLinks(Directory directory) {
        this.directory = directory;
    }

    /** Addresses by the id of the person; one query however many. */
    Map<Long, String> of(MeetingFacts meeting, ProgrammeView programme) {
        List<Long> ids = programme.items().stream()
                .flatMap(item -> Stream.concat(
                        item.slots().stream(), item.parts().stream().flatMap(part -> part.slots().stream())))
                .map(SlotView::personId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return directory.publicIds(ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> MeetingPaths.speaker(meeting.slug(), entry.getValue())));
    }
}
