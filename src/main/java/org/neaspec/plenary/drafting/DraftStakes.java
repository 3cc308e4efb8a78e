package org.neaspec.plenary.drafting;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingDate;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Stakes;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.Versions;

/** The rows of a programme that are on no day of the meeting once it has moved; they do not move by themselves. */
@Singleton
class DraftStakes implements Stakes {

    static final String DRAFT = "meeting.stake.draftRows";

    private final Drafts drafts;
    private final Versions versions;

    DraftStakes(Drafts drafts, Versions versions) {
        this.drafts = drafts;
        this.versions = versions;
    }

    @Override
    public List<Stake> of(MeetingFacts meeting, @Nullable MeetingDate newDate) {
        if (newDate == null) {
            return List.of();
        }
        Programme published = versions.newest(meeting.id())
                .map(version -> version.content().programme())
                .orElse(Programme.EMPTY);
        return List.of(
                new Stake(DRAFT, outside(drafts.of(meeting.id()).programme(), newDate)),
                new Stake("meeting.stake.publishedRows", outside(published, newDate)));
    }

    private static long outside(Programme programme, MeetingDate date) {
        LocalDate first = date.first();
        LocalDate last = date.last();
        return programme.items().stream()
                .map(ProgrammeItem::day)
                .filter(Objects::nonNull)
                .filter(day -> first == null || last == null || day.isBefore(first) || day.isAfter(last))
                .count();
    }
}
