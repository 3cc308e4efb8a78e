package org.neaspec.plenary.programme;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.meeting.MeetingFacts;

/**
 * The door to the versions there are for one viewer: those that changed something in what this viewer is shown. A version that
 * touched only rows hidden from somebody does not exist for him or her, neither its label nor its moment, and the one before
 * it goes on being the newest. A version that only calls the programme otherwise is there for everybody who is shown any of it.
 */
@Singleton
public final class ShownVersions {

    /** Enough for nearly every question what the newest is, so that old versions stay unread. */
    private static final int FEW = 3;

    private final Versions versions;
    private final Programmes programmes;

    ShownVersions(Versions versions, Programmes programmes) {
        this.versions = versions;
        this.programmes = programmes;
    }

    /** What this viewer sees now; empty while nothing is published that he or she is shown. */
    public Optional<ShownVersion> newest(MeetingFacts meeting, Viewer viewer) {
        List<ProgrammeVersion> few = versions.newest(meeting.id(), FEW);
        if (few.isEmpty()) {
            return Optional.empty();
        }
        ProgrammeLens.Eyes eyes = programmes.lens(meeting).of(viewer);
        boolean all = few.get(few.size() - 1).number() == 1;
        Optional<ShownVersion> found = shown(eyes, few, all).findFirst();
        return found.isPresent() || all
                ? found
                : shown(eyes, versions.all(meeting.id()), true).findFirst();
    }

    /** All of them, newest first. */
    public List<ShownVersion> all(MeetingFacts meeting, Viewer viewer) {
        return shown(programmes.lens(meeting).of(viewer), versions.all(meeting.id()), true)
                .toList();
    }

    /** @param key as in {@link VersionLine#key}; one that this viewer was not shown is not there */
    public Optional<ShownVersion> find(MeetingFacts meeting, Viewer viewer, String key) {
        return all(meeting, viewer).stream()
                .filter(shown -> shown.line().key().equals(key))
                .findFirst();
    }

    /** Whether this viewer would be shown something new if this came after the newest version. */
    public boolean changes(MeetingFacts meeting, Viewer viewer, Programme wanted) {
        ProgrammeLens.Eyes eyes = programmes.lens(meeting).of(viewer);
        Programme now = versions.newest(meeting.id())
                .map(version -> version.content().programme())
                .orElse(Programme.EMPTY);
        return !Shown.of(eyes, now).equals(Shown.of(eyes, wanted));
    }

    /** @param whole whether the last of these is the first there was */
    private static Stream<ShownVersion> shown(
            ProgrammeLens.Eyes eyes, List<ProgrammeVersion> newestFirst, boolean whole) {
        List<ShownVersion> found = new ArrayList<>();
        Shown now = Shown.of(eyes, newestFirst.get(0).content().programme());
        for (int i = 0; i < newestFirst.size() && (whole || i + 1 < newestFirst.size()); i++) {
            ProgrammeVersion version = newestFirst.get(i);
            ProgrammeVersion before = i + 1 < newestFirst.size() ? newestFirst.get(i + 1) : null;
            Shown then = before == null
                    ? Shown.NOTHING
                    : Shown.of(eyes, before.content().programme());
            boolean renamed = now.equals(then) && !now.equals(Shown.NOTHING) && onlyCalledOtherwise(before, version);
            if (renamed || !now.equals(then)) {
                found.add(new ShownVersion(version, then.equals(Shown.NOTHING) ? null : before, found.isEmpty()));
            }
            now = then;
        }
        return found.stream();
    }

    private static boolean onlyCalledOtherwise(@Nullable ProgrammeVersion before, ProgrammeVersion version) {
        return before != null
                && Differences.between(
                                before.content().programme(), version.content().programme())
                        .none();
    }

    /** Everything of a programme that one viewer is shown, and nothing else: equal where he or she sees no difference. */
    private record Shown(List<ProgrammeItem> rows, Agenda agenda) {

        static final Shown NOTHING = new Shown(List.of(), Agenda.NONE);

        static Shown of(ProgrammeLens.Eyes eyes, Programme programme) {
            return new Shown(
                    programme.items().stream()
                            .flatMap(item -> Differences.cut(item, eyes.sight(item)))
                            .toList(),
                    programme.agenda());
        }
    }
}
