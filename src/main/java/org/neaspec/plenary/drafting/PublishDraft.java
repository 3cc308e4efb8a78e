package org.neaspec.plenary.drafting;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammePublished.Notice;
import org.neaspec.plenary.programme.PublishOutcome;
import org.neaspec.plenary.programme.PublishProgramme;
import org.neaspec.plenary.programme.PublishWish;

/** Publishes the draft of a meeting as its next version. */
@Singleton
public class PublishDraft {

    private final DraftRepository repository;
    private final Drafts drafts;
    private final NamesInDraft names;
    private final PublishProgramme publish;

    PublishDraft(DraftRepository repository, Drafts drafts, NamesInDraft names, PublishProgramme publish) {
        this.repository = repository;
        this.drafts = drafts;
        this.names = names;
        this.publish = publish;
    }

    /**
     * What the organiser saw before pressing the button.
     *
     * @param state of the draft
     * @param newest version
     */
    public record Seen(int state, int newest) {}

    /** Only what the organiser has seen is published: a draft or version that went on since answers as overtaken. */
    @Transactional
    public PublishOutcome publish(
            long meetingId, Seen seen, @Nullable String label, @Nullable String note, Notice notice, Actor by) {
        repository.lock(meetingId);
        Draft draft = drafts.of(meetingId);
        if (draft.state() != seen.state()) {
            return new PublishOutcome.Overtaken(draft.basedOn());
        }
        Programme known = names.known(draft.programme());
        PublishOutcome outcome =
                publish.publish(meetingId, new PublishWish(known, seen.newest(), label, note, notice), by);
        if (outcome instanceof PublishOutcome.Published published) {
            repository.rebase(meetingId, published.number());
        }
        return outcome;
    }
}
