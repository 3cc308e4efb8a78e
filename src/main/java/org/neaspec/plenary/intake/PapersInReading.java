package org.neaspec.plenary.intake;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.neaspec.plenary.drafting.RowSegments;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.people.Directory;
import org.neaspec.plenary.programme.ProgrammeJson;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.shared.PlainText;

/** The door to papers between opening and taking over. They outlive a reload and a night, and are forgotten after a week. */
@Singleton
public class PapersInReading {

    private static final Duration KEPT = Duration.ofDays(7);

    private final PaperRepository repository;
    private final OpenPaper open;
    private final ReadProgramme reader;
    private final Programmes programmes;
    private final Directory directory;
    private final ProgrammeJson json;
    private final Clock clock;

    PapersInReading(
            PaperRepository repository,
            OpenPaper open,
            ReadProgramme reader,
            Programmes programmes,
            Directory directory,
            ProgrammeJson json,
            Clock clock) {
        this.repository = repository;
        this.open = open;
        this.reader = reader;
        this.programmes = programmes;
        this.directory = directory;
        this.json = json;
        this.clock = clock;
    }

    /** The paper this organiser is reading in for this meeting. */
    public Optional<PaperInReading> find(MeetingFacts meeting, long accountId) {
        return repository
                .find(meeting.id(), accountId, clock.instant().minus(KEPT))
                .map(row -> read(meeting, row));
    }

    private PaperInReading read(MeetingFacts meeting, PaperRow row) {
        PaperContent content = json.read(row.content(), PaperContent.class);
        Choices choices = json.read(row.choices(), Choices.class);
        Reading reading = reader.read(content.lines(), setting(meeting), choices);
        List<Remark> remarks = new ArrayList<>(content.remarks());
        remarks.addAll(reading.remarks());
        remarks.sort(Comparator.comparingInt(Remark::line));
        return new PaperInReading(
                row.name(),
                content.lines(),
                choices,
                new Reading(reading.programme(), reading.rows(), remarks, reading.dayless()),
                row.openedAt().plus(KEPT));
    }

    private Setting setting(MeetingFacts meeting) {
        return Setting.of(
                meeting,
                programmes.segments(meeting.id()),
                directory.bodyNames().stream().map(Directory.Named::name).collect(Collectors.toUnmodifiableSet()));
    }

    /** Opens a file and keeps it in the place of what was there; a paper that is refused leaves that untouched. */
    @Transactional
    public SourceOutcome open(MeetingFacts meeting, long accountId, String name, byte[] file) {
        return keep(meeting, accountId, open.file(name, file, setting(meeting)));
    }

    /** The same for pasted text. */
    @Transactional
    public SourceOutcome paste(MeetingFacts meeting, long accountId, String text) {
        return keep(meeting, accountId, open.pasted(text, setting(meeting)));
    }

    private SourceOutcome keep(MeetingFacts meeting, long accountId, SourceOutcome outcome) {
        if (!(outcome instanceof SourceOutcome.Opened opened)) {
            return outcome;
        }
        int rows = reader.read(opened.lines(), setting(meeting), Choices.NONE)
                .rows()
                .size();
        if (rows > ReadProgramme.MOST_ROWS) {
            return SourceOutcome.Refused.because("rows", rows, ReadProgramme.MOST_ROWS);
        }
        String name = PlainText.line(opened.name());
        repository.remove(meeting.id(), accountId);
        repository.add(
                meeting.id(),
                accountId,
                name.length() > 200 ? name.substring(0, 200) : name,
                json.write(new PaperContent(opened.lines(), opened.remarks())),
                json.write(first(meeting, opened.lines())),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return outcome;
    }

    /** Where the paper has no column for them, rows go to the segment where a typed one goes, until somebody chooses. */
    private Choices first(MeetingFacts meeting, List<SourceLine> lines) {
        return lines.stream().anyMatch(TableReader::heads)
                ? Choices.NONE
                : new Choices(
                        Map.of(),
                        List.of(),
                        null,
                        RowSegments.of(programmes.segments(meeting.id())).first());
    }

    @Transactional
    public void choose(long meetingId, long accountId, Choices choices) {
        repository.choose(meetingId, accountId, json.write(choices));
    }

    @Transactional
    public void remove(long meetingId, long accountId) {
        repository.remove(meetingId, accountId);
    }

    @Scheduled(initialDelay = "6m", fixedDelay = "6h")
    void tidy() {
        Instant ended = clock.instant().minus(KEPT);
        repository.forget(ended);
    }
}
