package org.neaspec.plenary.programme;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.neaspec.plenary.meeting.MeetingRevisions;

/** The sessions of the published programme, and which of them are only for those who chose them. */
@Singleton
public class LimitedSessions {

    /** No row has this id; a list of SQL is never empty. */
    private static final long NONE = 0;

    private static final Comparator<ItemRow> BY_TIME = Comparator.comparing(
                    ItemRow::day, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(ItemRow::startsAt, Comparator.nullsLast(Comparator.naturalOrder()));

    private final ProgrammeRepository repository;
    private final MeetingRevisions revisions;

    LimitedSessions(ProgrammeRepository repository, MeetingRevisions revisions) {
        this.repository = repository;
        this.revisions = revisions;
    }

    /** All sessions, for staff: breaks and the like are none, and rows taken out are gone. In order of time. */
    public List<PublishedSession> of(long meetingId) {
        return repository.items(meetingId).stream()
                .filter(row -> row.withdrawnAt() == null && row.kind().substantive())
                .sorted(BY_TIME)
                .map(row -> new PublishedSession(
                        Objects.requireNonNull(row.id()),
                        row.publicId(),
                        row.title(),
                        row.day(),
                        row.startsAt(),
                        row.byChoice()))
                .toList();
    }

    /** From now on these sessions, and no others, are for those who chose them; inside the caller's transaction. */
    public void set(long meetingId, Collection<Long> itemIds) {
        repository.setByChoice(meetingId, itemIds.isEmpty() ? List.of(NONE) : itemIds);
        revisions.changed(meetingId);
    }
}
