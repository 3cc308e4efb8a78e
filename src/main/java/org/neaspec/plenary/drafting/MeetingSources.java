package org.neaspec.plenary.drafting;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.neaspec.plenary.meeting.MeetingDate;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingKind;
import org.neaspec.plenary.meeting.MeetingProfile;
import org.neaspec.plenary.meeting.MeetingProfiles;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.meeting.ProfilePapers;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammePapers;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.SegmentPlan;
import org.neaspec.plenary.shared.Paper;

/** The door to what new meetings begin with. */
@Singleton
public final class MeetingSources {

    private final Meetings meetings;
    private final MeetingProfiles profiles;
    private final Programmes programmes;
    private final ProgrammePapers papers;
    private final Drafts drafts;
    private final Clock clock;

    MeetingSources(
            Meetings meetings,
            MeetingProfiles profiles,
            Programmes programmes,
            ProgrammePapers papers,
            Drafts drafts,
            Clock clock) {
        this.meetings = meetings;
        this.profiles = profiles;
        this.programmes = programmes;
        this.papers = papers;
        this.drafts = drafts;
        this.clock = clock;
    }

    public MeetingSource nothing() {
        MeetingProfile profile =
                MeetingProfile.bare("", "", MeetingKind.POLICY_DIALOGUE, MeetingDate.toBeConfirmed(null));
        return new MeetingSource(profile, List.of(), Programme.EMPTY, today(), null, null);
    }

    public MeetingSource template(MeetingTemplate template) {
        Paper paper = template.paper();
        LocalDate day = today();
        return new MeetingSource(
                ProfilePapers.read(paper), papers.segments(paper), papers.programme(paper, day), day, null, null);
    }

    /** An earlier edition, with its programme as it is in the draft. */
    public Optional<MeetingSource> copyOf(String slug) {
        return meetings.find(slug).map(this::copyOf);
    }

    private MeetingSource copyOf(MeetingFacts meeting) {
        Programme programme = drafts.of(meeting.id()).programme();
        LocalDate first = meeting.date().exact() ? meeting.date().first() : null;
        return new MeetingSource(
                profiles.of(meeting.id()).orElseThrow(),
                programmes.segments(meeting.id()).stream().map(SegmentPlan::of).toList(),
                programme,
                first != null ? first : programme.days().stream().findFirst().orElseGet(this::today),
                meeting.places(),
                meeting.id());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
