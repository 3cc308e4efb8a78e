package org.neaspec.plenary.drafting;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.people.Directory;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.SpeakerSlot;

/** Finds the persons and bodies that a draft names in the directory, and adds those who are not there when it is published. */
@Singleton
class NamesInDraft {

    private final Directory directory;

    NamesInDraft(Directory directory) {
        this.directory = directory;
    }

    /** The same programme with every named person and body known to the directory, which learns those it did not know. */
    Programme known(Programme programme) {
        return linked(
                programme,
                new Lookup(
                        byName(directory.persons()),
                        byName(directory.bodyNames()),
                        directory::addPrinted,
                        name -> directory.addPrintedBody(name, "OTHER")));
    }

    /** The same programme with every named person and body linked whom the directory knows already. */
    Programme found(Programme programme) {
        return linked(
                programme,
                new Lookup(byName(directory.persons()), byName(directory.bodyNames()), name -> null, name -> null));
    }

    private Programme linked(Programme programme, Lookup lookup) {
        return programme.withItems(
                programme.items().stream().map(item -> known(item, lookup)).toList());
    }

    private record Lookup(
            Map<String, Long> persons,
            Map<String, Long> bodies,
            Function<String, @Nullable Long> addPerson,
            Function<String, @Nullable Long> addBody) {}

    private static Map<String, Long> byName(List<Directory.Named> named) {
        Map<String, Long> ids = new HashMap<>();
        named.forEach(one -> ids.putIfAbsent(one.name(), one.id()));
        return ids;
    }

    private ProgrammeItem known(ProgrammeItem item, Lookup lookup) {
        return item.toBuilder()
                .slots(known(item.slots(), lookup))
                .parts(item.parts().stream()
                        .map(part -> part.withSlots(known(part.slots(), lookup)))
                        .toList())
                .build();
    }

    private List<SpeakerSlot> known(List<SpeakerSlot> slots, Lookup lookup) {
        return slots.stream().map(slot -> known(slot, lookup)).toList();
    }

    private SpeakerSlot known(SpeakerSlot slot, Lookup lookup) {
        return new SpeakerSlot(
                slot.id(),
                slot.role(),
                slot.status(),
                id(slot.personId(), slot.personName(), lookup.persons(), lookup.addPerson()),
                slot.personName(),
                id(slot.bodyId(), slot.bodyName(), lookup.bodies(), lookup.addBody()),
                slot.bodyName(),
                slot.state(),
                slot.group(),
                slot.constituency(),
                slot.capacity(),
                slot.line());
    }

    private static @Nullable Long id(
            @Nullable Long known, @Nullable String name, Map<String, Long> ids, Function<String, @Nullable Long> add) {
        if (known != null || name == null) {
            return known;
        }
        return ids.computeIfAbsent(name, add);
    }
}
