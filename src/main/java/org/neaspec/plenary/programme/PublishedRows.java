package org.neaspec.plenary.programme;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.ProgrammePublished.ItemChange;

/** Keeps the rows of the database that stand for the newest published version. */
@Singleton
class PublishedRows {

    private final ProgrammeRepository repository;
    private final SlotRepository slots;

    PublishedRows(ProgrammeRepository repository, SlotRepository slots) {
        this.repository = repository;
        this.slots = slots;
    }

    /**
     * Rows that changed count their calendar entry on; rows taken out stay as withdrawn, for their ids are for ever.
     *
     * @param changes against the version before
     */
    void write(long meetingId, Programme programme, List<ItemChange> changes, Instant now) {
        Map<String, ItemRow> known = byPublicId(meetingId);
        Map<String, Long> segments =
                repository.segments(meetingId).stream().collect(Collectors.toMap(SegmentRow::code, SegmentRow::id));
        Set<String> changed = changes.stream()
                .map(ItemChange::after)
                .filter(Objects::nonNull)
                .map(ProgrammeItem::id)
                .collect(Collectors.toSet());
        List<ItemRow> added = new ArrayList<>();
        List<ItemRow> updated = new ArrayList<>();
        for (ProgrammeItem item : programme.items()) {
            ItemRow old = known.get(item.id());
            if (old == null || changed.contains(item.id())) {
                (old == null ? added : updated).add(row(meetingId, item, segmentId(item, segments), old, now));
            }
        }
        for (ItemChange change : changes) {
            if (change.after() == null && change.before() != null) {
                updated.add(withdrawn(
                        Objects.requireNonNull(known.get(change.before().id())), now));
            }
        }
        repository.saveAll(added);
        repository.updateAll(updated);
        writeSlots(meetingId, programme);
    }

    private Map<String, ItemRow> byPublicId(long meetingId) {
        return repository.items(meetingId).stream().collect(Collectors.toMap(ItemRow::publicId, Function.identity()));
    }

    private static @Nullable Long segmentId(ProgrammeItem item, Map<String, Long> segments) {
        if (item.segment() == null) {
            return null;
        }
        return Objects.requireNonNull(segments.get(item.segment()), "segment " + item.segment());
    }

    private static ItemRow row(
            long meetingId, ProgrammeItem item, @Nullable Long segmentId, @Nullable ItemRow old, Instant now) {
        return new ItemRow(
                old == null ? null : old.id(),
                item.id(),
                meetingId,
                segmentId,
                item.kind(),
                item.day(),
                item.start(),
                item.end(),
                item.title(),
                old == null ? 0 : old.sequenceNo() + 1,
                old == null ? now : old.createdAt(),
                after(old, now),
                null,
                old != null && old.byChoice());
    }

    /** Later than the last time, also where the clock of another node was ahead. */
    private static Instant after(@Nullable ItemRow old, Instant now) {
        return old == null || now.isAfter(old.revisedAt().plusSeconds(1))
                ? now
                : old.revisedAt().plusSeconds(1);
    }

    private static ItemRow withdrawn(ItemRow old, Instant now) {
        return new ItemRow(
                old.id(),
                old.publicId(),
                old.meetingId(),
                old.segmentId(),
                old.kind(),
                old.day(),
                old.startsAt(),
                old.endsAt(),
                old.title(),
                old.sequenceNo() + 1,
                old.createdAt(),
                after(old, now),
                now,
                old.byChoice());
    }

    private void writeSlots(long meetingId, Programme programme) {
        Map<String, ItemRow> known = byPublicId(meetingId);
        slots.clear(meetingId);
        List<SlotRow> all = new ArrayList<>();
        for (ProgrammeItem item : programme.items()) {
            long itemId = Objects.requireNonNull(
                    Objects.requireNonNull(known.get(item.id())).id());
            for (SpeakerSlot slot : item.allSlots().map(SpeakerSlot::shown).toList()) {
                all.add(new SlotRow(null, itemId, all.size() + 1, slot.personId(), slot.bodyId(), slot.state()));
            }
        }
        slots.saveAll(all);
    }
}
