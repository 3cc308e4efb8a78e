package org.neaspec.plenary.programme;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The door to read published versions, whole: whoever shows them to others asks {@link Programmes}. */
@Singleton
public final class Versions {

    private final VersionRepository repository;
    private final ProgrammeJson json;

    Versions(VersionRepository repository, ProgrammeJson json) {
        this.repository = repository;
        this.json = json;
    }

    public Optional<ProgrammeVersion> newest(long meetingId) {
        return repository.newest(meetingId).map(this::version);
    }

    public Optional<ProgrammeVersion> find(long meetingId, int number) {
        return repository.find(meetingId, number).map(this::version);
    }

    /** All versions of a meeting, newest first. */
    public List<VersionLine> lines(long meetingId) {
        return repository.lines(meetingId);
    }

    /** The newest versions whole, newest first, at most so many. */
    List<ProgrammeVersion> newest(long meetingId, int most) {
        return repository.newest(meetingId, most).stream().map(this::version).toList();
    }

    /** All versions whole, newest first. */
    List<ProgrammeVersion> all(long meetingId) {
        return repository.all(meetingId).stream().map(this::version).toList();
    }

    /** The newest version without its content: one small query. */
    public Optional<VersionLine> newestLine(long meetingId) {
        return repository.newestLine(meetingId);
    }

    /**
     * From where on the notice about a version has to tell: the newest version before it that nobody still waits to be told
     * of. 0 where there is none.
     */
    public int toldBefore(long meetingId, int number) {
        return repository.told(meetingId, number);
    }

    /** The organiser's own line in the notice about a version. */
    public Optional<String> noticeWords(long meetingId, int number) {
        return repository.words(meetingId, number);
    }

    /** What a version holds; an empty programme for version 0. */
    public Programme programme(long meetingId, int number) {
        return number == 0
                ? Programme.EMPTY
                : find(meetingId, number)
                        .map(version -> version.content().programme())
                        .orElse(Programme.EMPTY);
    }

    private ProgrammeVersion version(VersionRow row) {
        return new ProgrammeVersion(
                row.meetingId(),
                row.number(),
                row.label(),
                row.note(),
                row.publishedAt(),
                row.publishedBy(),
                json.read(row.content(), VersionContent.class));
    }
}
