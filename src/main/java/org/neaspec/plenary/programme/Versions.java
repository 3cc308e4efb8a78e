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
