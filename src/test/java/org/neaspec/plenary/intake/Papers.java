package org.neaspec.plenary.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.SpeakerSlot;

/** The papers that tests read, and what makes programmes comparable. */
final class Papers {

    static final Setting POLICY_DIALOGUE = new Setting(
            LocalDate.parse("2025-09-23"),
            LocalDate.parse("2025-09-23"),
            ZoneId.of("Asia/Ulaanbaatar"),
            LocalTime.parse("14:00"),
            LocalTime.parse("17:45"),
            Set.of("A", "B"),
            Set.of());

    static final Setting FOCAL_POINTS = new Setting(
            LocalDate.parse("2025-04-10"),
            LocalDate.parse("2025-04-10"),
            ZoneId.of("Asia/Seoul"),
            LocalTime.parse("15:00"),
            LocalTime.parse("18:00"),
            Set.of(),
            Set.of());

    private Papers() {}

    static String text(String name) {
        String path = "/papers/" + name;
        try (InputStream stream = Objects.requireNonNull(Papers.class.getResourceAsStream(path), path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows without ids of any kind, which every reading makes anew. */
    static List<ProgrammeItem> withoutIds(Programme programme) {
        return programme.items().stream().map(Papers::withoutIds).toList();
    }

    private static ProgrammeItem withoutIds(ProgrammeItem item) {
        return item.toBuilder()
                .id("")
                .slots(slots(item.slots()))
                .parts(item.parts().stream()
                        .map(part -> new ItemPart(
                                "",
                                part.title(),
                                part.minutes(),
                                part.printedLine(),
                                part.order(),
                                slots(part.slots())))
                        .toList())
                .build();
    }

    private static List<SpeakerSlot> slots(List<SpeakerSlot> slots) {
        return slots.stream()
                .map(slot -> new SpeakerSlot(
                        "",
                        slot.role(),
                        slot.status(),
                        null,
                        slot.personName(),
                        null,
                        slot.bodyName(),
                        slot.state(),
                        slot.group(),
                        slot.constituency(),
                        slot.capacity(),
                        slot.line()))
                .toList();
    }
}
