package org.neaspec.plenary.drafting;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.people.State;
import org.neaspec.plenary.programme.ItemKind;
import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.SlotStatus;
import org.neaspec.plenary.programme.SpeakerRole;
import org.neaspec.plenary.programme.SpeakerSlot;

/** Whether each row has the people it needs. */
final class SpeakerChecks {

    private static final Pattern MODERATED =
            Pattern.compile("(?i)\\b(moderated|round-?\\s?tables?|panels?|panel discussions?)\\b");

    /** What everybody in the room does together needs no speaker. */
    private static final Pattern TOGETHER =
            Pattern.compile("(?i)\\b(discuss\\w*|exchange of views|consider\\w*|q ?& ?a|"
                    + "questions|other matters|other business|adoption|adopt|tour de table|open floor|conclu\\w*)\\b");

    private static final Set<ItemKind> SPOKEN = EnumSet.of(ItemKind.SESSION, ItemKind.PRESENTATION, ItemKind.OPENING);
    private static final Pattern HONORIFIC =
            Pattern.compile("(?i)^(mr|ms|mrs|mx|dr|prof|professor|h\\.?e|ambassador|minister|the|jr|sr)\\.?$");

    private SpeakerChecks() {}

    static void look(CheckedDraft draft, ProgrammeItem row, Findings found) {
        List<SpeakerSlot> coming = coming(row).toList();
        if (row.kind().substantive() && MODERATED.matcher(words(row)).find() && !led(coming)) {
            found.add(Finding.of(Check.NO_MODERATOR, Severity.WARNING, row.id())
                    .offering(place(row, Check.NO_MODERATOR, SpeakerRole.MODERATOR)));
        }
        boolean nobody = row.allSlots().findAny().isEmpty();
        if (nobody
                && Times.runs(row)
                && SPOKEN.contains(row.kind())
                && !TOGETHER.matcher(words(row)).find()) {
            found.add(Finding.of(Check.NO_SPEAKERS, Severity.WARNING, row.id())
                    .offering(place(row, Check.NO_SPEAKERS, null)));
        }
        if (row.questionsPromised() && row.questions().isEmpty()) {
            found.add(Finding.of(Check.NO_QUESTIONS, draft.near() ? Severity.WARNING : Severity.INFO, row.id()));
        }
        if (draft.near()) {
            unnamed(draft, row, found);
        }
        sameName(row, coming, found);
    }

    /** Everybody who has not declined. */
    static Stream<SpeakerSlot> coming(ProgrammeItem row) {
        return row.allSlots().filter(slot -> slot.status() != SlotStatus.DECLINED);
    }

    private static boolean led(List<SpeakerSlot> slots) {
        return slots.stream()
                .anyMatch(slot -> slot.role() == SpeakerRole.MODERATOR || slot.role() == SpeakerRole.CHAIR);
    }

    private static String words(ProgrammeItem row) {
        return Stream.concat(
                        Stream.of(row.title(), row.description()),
                        row.parts().stream().flatMap(SpeakerChecks::words))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> words(ItemPart part) {
        return Stream.of(part.title(), part.printedLine()).flatMap(Stream::ofNullable);
    }

    private static Fix place(ProgrammeItem row, Check check, @Nullable SpeakerRole role) {
        return new Fix(Said.of("drafting.fix." + check.name()), id -> {
            List<SpeakerSlot> slots = new ArrayList<>(row.slots());
            slots.add(new SpeakerSlot(id, role, null, null, null, null, null, null, null, null, null, null));
            return MendRow.of(check, row, row.toBuilder().slots(slots).build());
        });
    }

    /** A group has no name of its own, and a line of its own may hold one: neither is asked for. */
    private static void unnamed(CheckedDraft draft, ProgrammeItem row, Findings found) {
        List<SpeakerSlot> places = row.allSlots().toList();
        List<SpeakerSlot> unnamed =
                places.stream().filter(SpeakerChecks::namesNobody).toList();
        if (unnamed.isEmpty()) {
            return;
        }
        String who = unnamed.stream().map(slot -> name(draft, slot)).collect(Collectors.joining(", "));
        found.add(Finding.of(
                        Check.UNNAMED,
                        Severity.WARNING,
                        row.id(),
                        String.valueOf(unnamed.size()),
                        String.valueOf(places.size()),
                        who)
                .about(unnamed.stream().map(SpeakerSlot::id).toArray(String[]::new)));
    }

    private static boolean namesNobody(SpeakerSlot slot) {
        if (slot.status() == SlotStatus.DECLINED) {
            return true;
        }
        boolean held = slot.bodyName() != null || slot.state() != null;
        return slot.personName() == null && (held || slot.open());
    }

    private static String name(CheckedDraft draft, SpeakerSlot slot) {
        return draft.states().stream()
                .filter(state -> state.code().equals(slot.state()))
                .map(State::shortName)
                .findFirst()
                .orElseGet(() -> SpeakerList.name(slot));
    }

    /** Nobody can tell which of its words is the family name, so any word that two people share is said. */
    private static void sameName(ProgrammeItem row, List<SpeakerSlot> coming, Findings found) {
        Map<String, Set<String>> people = new LinkedHashMap<>();
        coming.stream()
                .map(SpeakerSlot::personName)
                .flatMap(Stream::ofNullable)
                .distinct()
                .forEach(name -> {
                    for (String word : name.split("[\\s,]+")) {
                        if (word.length() > 1 && !HONORIFIC.matcher(word).matches()) {
                            people.computeIfAbsent(word.toLowerCase(Locale.ROOT), key -> new LinkedHashSet<>())
                                    .add(name);
                        }
                    }
                });
        people.values().stream()
                .filter(names -> names.size() > 1)
                .forEach(names ->
                        found.add(Finding.of(Check.SAME_NAME, Severity.INFO, row.id(), String.join(", ", names))));
    }
}
