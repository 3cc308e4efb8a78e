package org.neaspec.plenary.programme;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.people.States;

/** What the queries of one programme brought, put together by row. */
final class ProgrammeRows {

    private final States states;
    private final Map<Long, SegmentFacts> segments;
    private final Map<Long, List<PartRow>> parts;
    private final Map<Long, List<SlotRow>> slots;
    private final Map<Long, List<QuestionRow>> questions;

    ProgrammeRows(
            States states,
            List<SegmentFacts> segments,
            List<PartRow> parts,
            List<SlotRow> slots,
            List<QuestionRow> questions) {
        this.states = states;
        this.segments = segments.stream().collect(Collectors.toMap(SegmentFacts::id, Function.identity()));
        this.parts = parts.stream().collect(Collectors.groupingBy(PartRow::itemId));
        this.slots = slots.stream().collect(Collectors.groupingBy(SlotRow::itemId));
        this.questions = questions.stream().collect(Collectors.groupingBy(QuestionRow::itemId));
    }

    @Nullable
    SegmentFacts segmentOf(ItemRow item) {
        return item.segmentId() == null ? null : segments.get(item.segmentId());
    }

    List<PartView> partsOf(ItemRow item) {
        return parts.getOrDefault(item.id(), List.of()).stream()
                .map(part ->
                        new PartView(part.title(), part.printedMinutes(), part.printedLine(), slotsOf(item, part.id())))
                .toList();
    }

    /** The places of a part, or with null those of the row itself. */
    List<SlotView> slotsOf(ItemRow item, @Nullable Long partId) {
        return slots.getOrDefault(item.id(), List.of()).stream()
                .filter(slot -> Objects.equals(slot.partId(), partId))
                .map(slot -> new SlotView(slot.constituency(), slot.personName(), slot.stateCode(), line(slot)))
                .toList();
    }

    List<String> questionsOf(ItemRow item) {
        return questions.getOrDefault(item.id(), List.of()).stream()
                .map(QuestionRow::text)
                .toList();
    }

    /** As printed; else "Mr. Name, Capacity" for a person and "Body (capacity)" where no person is named. */
    private String line(SlotRow slot) {
        if (slot.printedLine() != null) {
            return slot.printedLine();
        }
        if (slot.personName() != null) {
            return slot.capacityLine() == null ? slot.personName() : slot.personName() + ", " + slot.capacityLine();
        }
        String holder = Stream.of(slot.bodyName(), stateName(slot), slot.groupName())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return slot.capacityLine() == null ? holder : holder + " (" + slot.capacityLine() + ")";
    }

    private @Nullable String stateName(SlotRow slot) {
        return slot.stateCode() == null ? null : states.shortName(slot.stateCode());
    }
}
