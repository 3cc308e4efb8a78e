package org.neaspec.plenary.drafting.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.drafting.Draft;
import org.neaspec.plenary.drafting.OwnActs;
import org.neaspec.plenary.drafting.Said;
import org.neaspec.plenary.drafting.SameInPrint;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeJson;
import org.neaspec.plenary.programme.ProgrammeVersion;
import org.neaspec.plenary.programme.Versions;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Messages;

/** Says where a draft stands. */
@Singleton
class DraftBars {

    private static final Locale LOCALE = Locale.ENGLISH;

    private final Versions versions;
    private final ProgrammeJson json;
    private final States states;
    private final Messages messages;
    private final OwnActs own;
    private final Clock clock;

    DraftBars(Versions versions, ProgrammeJson json, States states, Messages messages, OwnActs own, Clock clock) {
        this.versions = versions;
        this.json = json;
        this.states = states;
        this.messages = messages;
        this.own = own;
        this.clock = clock;
    }

    DraftBar of(MeetingFacts meeting, Draft draft) {
        Optional<ProgrammeVersion> base = versions.find(meeting.id(), draft.basedOn());
        boolean differs = base.map(version ->
                        !SameInPrint.same(draft.programme(), version.content().programme()))
                .orElse(!draft.programme().empty());
        boolean untouched = draft.savedBy().isEmpty();
        return new DraftBar(
                MeetingPaths.draft(meeting.slug()),
                draft.state(),
                shown(draft.state(), draft.programme()),
                untouched
                        ? null
                        : messages.text(
                                LOCALE, "drafting.bar.saved", moment(draft.savedAt(), meeting), draft.savedBy()),
                step("drafting.bar.undo", draft.undo()),
                step("drafting.bar.redo", draft.redo()),
                version(draft.basedOn(), differs),
                differs);
    }

    /** On the page of a row: whoever may not undo the acts of others is offered his or her own alone. */
    DraftBar of(MeetingFacts meeting, Draft draft, String rowId, Organiser reader) {
        DraftBar bar = of(meeting, draft);
        return reader.may(Task.EDIT_PROGRAMME)
                ? bar
                : new DraftBar(
                        MeetingPaths.draftItem(meeting.slug(), rowId),
                        bar.state(),
                        bar.shown(),
                        bar.saved(),
                        own.undo(draft, reader) ? bar.undo() : null,
                        own.redo(draft, reader) ? bar.redo() : null,
                        bar.version(),
                        bar.differs());
    }

    /** Identifies a state by number and content. */
    String shown(int state, Programme programme) {
        return state + "." + json.fingerprint(programme);
    }

    /** What is said of a speaker names a State by its code. */
    String words(Said said) {
        boolean ofSpeaker = said.key().startsWith("drafting.act.slot");
        Object[] values = said.values().stream()
                .map(value -> ofSpeaker ? states.shortName(value) : value)
                .toArray();
        return messages.text(LOCALE, said.key(), values);
    }

    private @Nullable String step(String key, Draft.@Nullable Step step) {
        return step == null ? null : messages.text(LOCALE, key, words(step.said()), step.by());
    }

    private String version(int basedOn, boolean differs) {
        if (basedOn == 0) {
            return messages.text(LOCALE, "drafting.bar.version.none");
        }
        String key = differs ? "drafting.bar.version.differs" : "drafting.bar.version.same";
        return messages.text(LOCALE, key, Integer.toString(basedOn));
    }

    /** "14:05 (Ulaanbaatar, UTC+8)", with its day unless that is today. */
    private String moment(Instant at, MeetingFacts meeting) {
        ZoneId zone = meeting.zoneOrUtc();
        LocalDate day = LocalDate.ofInstant(at, zone);
        boolean today = day.equals(LocalDate.ofInstant(clock.instant(), zone));
        String when = today ? TimeText.clock(at.atZone(zone).toLocalTime()) : TimeText.moment(at, zone, LOCALE);
        return when + " (" + TimeText.city(zone) + ", " + TimeText.offset(zone, at) + ")";
    }
}
