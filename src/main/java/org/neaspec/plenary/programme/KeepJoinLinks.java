package org.neaspec.plenary.programme;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingRevisions;

/** Writes down where sessions are joined from afar. Calendars of those admitted follow, by feed and by mail. */
@Singleton
public class KeepJoinLinks {

    private final JoinLinks links;
    private final JoinLinkRepository repository;
    private final MeetingRevisions revisions;
    private final AuditTrail audit;
    private final Clock clock;

    KeepJoinLinks(
            JoinLinks links, JoinLinkRepository repository, MeetingRevisions revisions, AuditTrail audit, Clock clock) {
        this.links = links;
        this.repository = repository;
        this.revisions = revisions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A wish for one link.
     *
     * @param seen what stood there when the organiser began; null for none
     * @param address null takes it away
     */
    public record Wish(
            String itemId, @Nullable String seen, @Nullable String address) {

        boolean changes() {
            return !Objects.equals(seen, address);
        }
    }

    /**
     * All of them or nothing.
     *
     * @return the sessions whose link somebody else changed meanwhile; empty when all is kept
     */
    @Transactional
    public List<String> keep(MeetingFacts meeting, List<Wish> wishes, Organiser by) {
        List<Wish> changes = wishes.stream().filter(Wish::changes).toList();
        if (changes.isEmpty()) {
            return List.of();
        }
        // The row of the meeting makes those who work on its links wait for each other.
        revisions.changed(meeting.id());
        Map<String, JoinLink> now = links.all(meeting.id());
        List<String> overtaken = new ArrayList<>();
        for (Wish wish : changes) {
            JoinLink link = now.get(wish.itemId());
            String stands = link == null ? null : link.address();
            if (!Objects.equals(stands, wish.seen()) && !Objects.equals(stands, wish.address())) {
                overtaken.add(wish.itemId());
            }
        }
        if (overtaken.isEmpty()) {
            for (Wish wish : changes) {
                repository.keep(meeting.id(), wish.itemId(), wish.address(), clock.instant());
            }
            String detail = changes.size() == 1 ? "one link" : changes.size() + " links";
            audit.record(Actor.staff(by.accountId(), by.name()), "programme.joinLinksKept", meeting.code(), detail);
        }
        return List.copyOf(overtaken);
    }
}
