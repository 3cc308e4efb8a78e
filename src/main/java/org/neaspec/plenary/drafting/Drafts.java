package org.neaspec.plenary.drafting;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeJson;
import org.neaspec.plenary.programme.ProgrammeVersion;
import org.neaspec.plenary.programme.Versions;

/** The door to read drafts. Drafts are for staff; what others would see of one is asked of {@code Programmes.preview}. */
@Singleton
public final class Drafts {

    private final DraftRepository repository;
    private final Versions versions;
    private final ProgrammeJson json;
    private final Clock clock;

    Drafts(DraftRepository repository, Versions versions, ProgrammeJson json, Clock clock) {
        this.repository = repository;
        this.versions = versions;
        this.json = json;
        this.clock = clock;
    }

    /** The draft of a meeting; before anybody worked on it, the newest published version or an empty programme. */
    public Draft of(long meetingId) {
        return repository.find(meetingId).map(this::read).orElseGet(() -> unbegun(meetingId));
    }

    /**
     * What a draft was, or after an undo will be again, in a state of its history; numbers are used again after an undo, so
     * whoever remembers one compares the content.
     */
    public Optional<Programme> state(long meetingId, int number) {
        return repository.state(meetingId, number).map(state -> json.read(state.content(), Programme.class));
    }

    Draft read(DraftRow row) {
        StateRow state = repository
                .state(row.meetingId(), row.state())
                .orElseThrow(() -> new IllegalStateException("state " + row.state() + " of draft " + row.meetingId()));
        List<DraftRepository.StepRow> steps = repository.steps(row.meetingId(), row.state() - 1, row.state() + 1);
        boolean before = steps.stream().anyMatch(step -> step.number() < row.state());
        return new Draft(
                row.meetingId(),
                row.state(),
                row.basedOn(),
                json.read(state.content(), Programme.class),
                state.madeAt(),
                state.madeBy(),
                before ? step(steps, row.state()) : null,
                step(steps, row.state() + 1));
    }

    private Draft.@Nullable Step step(List<DraftRepository.StepRow> steps, int number) {
        return steps.stream()
                .filter(step -> step.number() == number)
                .findFirst()
                .map(this::step)
                .orElse(null);
    }

    private Draft.@Nullable Step step(DraftRepository.StepRow row) {
        return row.said() == null
                ? null
                : new Draft.Step(json.read(row.said(), Said.class), row.madeBy(), row.madeByAccount(), row.madeAt());
    }

    private Draft unbegun(long meetingId) {
        ProgrammeVersion newest = versions.newest(meetingId).orElse(null);
        return newest == null
                ? new Draft(meetingId, 0, 0, Programme.EMPTY, clock.instant(), "", null, null)
                : new Draft(
                        meetingId,
                        0,
                        newest.number(),
                        newest.content().programme(),
                        newest.publishedAt(),
                        newest.publishedBy(),
                        null,
                        null);
    }
}
