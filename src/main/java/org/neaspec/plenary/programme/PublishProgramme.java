package org.neaspec.plenary.programme;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.meeting.MeetingRevisions;
import org.neaspec.plenary.programme.ProgrammePublished.ItemChange;
import org.neaspec.plenary.programme.VersionContent.Withdrawn;

/** Publishes a version of a programme: from then on this is what everybody sees, and the version never changes. */
@Singleton
public class PublishProgramme {

    private final Versions versions;
    private final VersionRepository repository;
    private final PublishedRows rows;
    private final ProgrammeJson json;
    private final MeetingRevisions revisions;
    private final ApplicationEventPublisher<ProgrammePublished> facts;
    private final AuditTrail audit;
    private final Clock clock;

    PublishProgramme(
            Versions versions,
            VersionRepository repository,
            PublishedRows rows,
            ProgrammeJson json,
            MeetingRevisions revisions,
            ApplicationEventPublisher<ProgrammePublished> facts,
            AuditTrail audit,
            Clock clock) {
        this.versions = versions;
        this.repository = repository;
        this.rows = rows;
        this.json = json;
        this.revisions = revisions;
        this.facts = facts;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of it or nothing. Of two who publish at once one is overtaken and loses nothing: the draft is still there. */
    @Transactional
    public PublishOutcome publish(long meetingId, PublishWish wish, Actor by) {
        // The revision first: its row lock makes those who publish the same meeting wait for each other.
        revisions.changed(meetingId);
        ProgrammeVersion before = versions.newest(meetingId).orElse(null);
        int newest = before == null ? 0 : before.number();
        if (newest != wish.after()) {
            return new PublishOutcome.Overtaken(newest);
        }
        if (wish.programme().empty()) {
            return new PublishOutcome.Empty();
        }
        Instant now = clock.instant();
        int number = newest + 1;
        VersionContent old = before == null ? VersionContent.EMPTY : before.content();
        List<ItemChange> changes = changes(old.programme(), wish.programme());
        repository.add(
                meetingId,
                number,
                wish.label(),
                wish.note(),
                now,
                by.name(),
                wish.notice().tell(),
                wish.notice().words(),
                json.write(new VersionContent(wish.programme(), withdrawn(old, wish.programme(), now))));
        revisions.programmeCalled(meetingId, wish.label());
        rows.write(meetingId, wish.programme(), changes, now);
        audit.record(by, "programme.published", "version " + number, wish.label());
        facts.publishEvent(new ProgrammePublished(meetingId, number, before, changes, wish.notice()));
        return new PublishOutcome.Published(number);
    }

    /** Rows that print otherwise than before, in the order of the new programme; those taken out last. */
    public static List<ItemChange> changes(Programme before, Programme after) {
        Stream<ItemChange> kept = after.items().stream()
                .map(item -> new ItemChange(before.find(item.id()).orElse(null), item))
                .filter(change -> !same(change.before(), change.after()));
        Stream<ItemChange> gone = before.items().stream()
                .filter(item -> after.find(item.id()).isEmpty())
                .map(item -> new ItemChange(item, null));
        return Stream.concat(kept, gone).toList();
    }

    private static boolean same(@Nullable ProgrammeItem before, @Nullable ProgrammeItem after) {
        return before != null && after != null && before.asPrinted().equals(after.asPrinted());
    }

    /** A row that comes back is no longer withdrawn. */
    private static List<Withdrawn> withdrawn(VersionContent old, Programme programme, Instant now) {
        return Stream.concat(
                        old.withdrawn().stream(),
                        old.programme().items().stream().map(item -> new Withdrawn(item, now)))
                .filter(gone -> programme.find(gone.item().id()).isEmpty())
                .toList();
    }
}
