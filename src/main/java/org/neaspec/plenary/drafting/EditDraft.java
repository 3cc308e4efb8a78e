package org.neaspec.plenary.drafting;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.programme.ProgrammeJson;

/**
 * Works on the draft of a meeting. Each act makes another state; the last twenty can be undone and done again, whoever made
 * them. Two organisers who work at the same time wait for each other, and an act meets the draft as the other left it.
 */
@Singleton
public class EditDraft {

    /** How many acts can be undone. */
    public static final int KEPT = 20;

    private final DraftRepository repository;
    private final Drafts drafts;
    private final ProgrammeJson json;
    private final OwnActs own;
    private final Clock clock;

    EditDraft(DraftRepository repository, Drafts drafts, ProgrammeJson json, OwnActs own, Clock clock) {
        this.repository = repository;
        this.drafts = drafts;
        this.json = json;
        this.own = own;
        this.clock = clock;
    }

    /** Does one act. What could be done again after an undo is forgotten. */
    @Transactional
    public EditOutcome perform(long meetingId, ProgrammeAct act, Actor by) {
        Draft draft = locked(meetingId);
        ActResult result = act.on(draft.programme());
        if (!(result instanceof ActResult.Done done)) {
            return new EditOutcome.Refused(draft, result);
        }
        if (!done.after().equals(draft.programme())) {
            int next = draft.state() + 1;
            repository.forget(meetingId, draft.state(), next - KEPT);
            repository.add(
                    meetingId,
                    next,
                    json.write(done.after()),
                    json.write(done.said()),
                    by.name(),
                    by.accountId(),
                    clock.instant());
            repository.move(meetingId, next);
        }
        return new EditOutcome.Saved(drafts.of(meetingId), done.said());
    }

    /** @param seen the state the organiser looked at, so that nobody takes back what somebody else has just done */
    @Transactional
    public EditOutcome undo(long meetingId, int seen) {
        Draft draft = locked(meetingId);
        return draft.state() != seen || draft.undo() == null
                ? new EditOutcome.Overtaken(draft)
                : moved(meetingId, draft.state() - 1, draft.undo());
    }

    /** @param seen the state the organiser looked at */
    @Transactional
    public EditOutcome redo(long meetingId, int seen) {
        Draft draft = locked(meetingId);
        return draft.state() != seen || draft.redo() == null
                ? new EditOutcome.Overtaken(draft)
                : moved(meetingId, draft.state() + 1, draft.redo());
    }

    /** Undoes the newest act for somebody who may not undo those of others: only {@linkplain OwnActs his or her own}. */
    @Transactional
    public EditOutcome undoOwn(long meetingId, int seen, Organiser by) {
        Draft draft = locked(meetingId);
        return own.undo(draft, by) ? undo(meetingId, seen) : new EditOutcome.Overtaken(draft);
    }

    /** The same the other way. */
    @Transactional
    public EditOutcome redoOwn(long meetingId, int seen, Organiser by) {
        Draft draft = locked(meetingId);
        return own.redo(draft, by) ? redo(meetingId, seen) : new EditOutcome.Overtaken(draft);
    }

    private EditOutcome moved(long meetingId, int state, Draft.Step step) {
        repository.move(meetingId, state);
        return new EditOutcome.Saved(drafts.of(meetingId), step.said());
    }

    /** Begins the draft if nobody has yet. Nothing can be undone behind its first state. */
    private Draft locked(long meetingId) {
        DraftRow row = repository.lock(meetingId).orElseGet(() -> begun(meetingId));
        return drafts.read(row);
    }

    private DraftRow begun(long meetingId) {
        Draft first = drafts.of(meetingId);
        if (repository.begin(meetingId, first.basedOn()) == 1) {
            repository.add(meetingId, 0, json.write(first.programme()), null, first.savedBy(), null, first.savedAt());
        }
        return repository.lock(meetingId).orElseThrow();
    }
}
