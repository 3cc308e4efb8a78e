package org.neaspec.plenary.drafting;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.programme.Differences;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.ProgrammePublished.Notice;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.PublishOutcome;
import org.neaspec.plenary.programme.PublishProgramme;
import org.neaspec.plenary.programme.PublishWish;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.programme.VersionLine;
import org.neaspec.plenary.programme.Versions;

/** Publishes the draft of a meeting as its next version. */
@Singleton
public class PublishDraft {

    private final DraftRepository repository;
    private final Drafts drafts;
    private final NamesInDraft names;
    private final PublishProgramme publish;
    private final Meetings meetings;
    private final Programmes programmes;
    private final Versions versions;

    PublishDraft(
            DraftRepository repository,
            Drafts drafts,
            NamesInDraft names,
            PublishProgramme publish,
            Meetings meetings,
            Programmes programmes,
            Versions versions) {
        this.meetings = meetings;
        this.programmes = programmes;
        this.versions = versions;
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
        int newest = versions.newestLine(meetingId).map(VersionLine::number).orElse(0);
        if (newest != seen.newest()) {
            return new PublishOutcome.Overtaken(newest);
        }
        PublishOutcome refusal = refusal(meetings.byId(meetingId).orElseThrow(), draft.programme(), label);
        if (refusal != null) {
            return refusal;
        }
        Programme known = names.known(draft.programme());
        PublishOutcome outcome =
                publish.publish(meetingId, new PublishWish(known, seen.newest(), label, note, notice), by);
        if (outcome instanceof PublishOutcome.Published published) {
            repository.rebase(meetingId, published.number());
        }
        return outcome;
    }

    /** The draft as it would be published now; what it says is not published by this. */
    public Programme foreseen(Draft draft) {
        return names.found(draft.programme());
    }

    /**
     * Why a draft cannot be published, known before anybody tries; null where it can.
     *
     * @param label what it would be called
     */
    public @Nullable PublishOutcome refusal(MeetingFacts meeting, Programme draft, @Nullable String label) {
        if (draft.empty()) {
            return new PublishOutcome.Empty();
        }
        if (meeting.zone() == null) {
            return new PublishOutcome.NoZone();
        }
        List<String> lost = lost(meeting, draft);
        if (!lost.isEmpty()) {
            return new PublishOutcome.SegmentsGone(lost);
        }
        List<String> backwards = draft.items().stream()
                .filter(item -> item.timed() && !Times.runs(item))
                .map(ProgrammeItem::title)
                .toList();
        if (!backwards.isEmpty()) {
            return new PublishOutcome.Backwards(backwards);
        }
        return versions.newest(meeting.id())
                .filter(newest -> Objects.equals(label, newest.label()))
                .filter(newest ->
                        Differences.between(newest.content().programme(), draft).none())
                .map(newest -> new PublishOutcome.Unchanged())
                .orElse(null);
    }

    private List<String> lost(MeetingFacts meeting, Programme draft) {
        Set<String> known = programmes.segments(meeting.id()).stream()
                .map(SegmentFacts::code)
                .collect(Collectors.toSet());
        return draft.items().stream()
                .filter(item -> item.segment() != null && !known.contains(item.segment()))
                .map(ProgrammeItem::title)
                .toList();
    }
}
