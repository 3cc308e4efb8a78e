package org.neaspec.plenary.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of a programme that is written as a table. The heads are the format: they stay in English and as they are. */
enum TableColumn {
    WHAT("What"),
    DAY("Day"),
    START("Start"),
    END("End"),
    MINUTES("Minutes"),
    KIND("Kind"),
    NUMBER("Number"),
    TITLE("Title"),
    TEXT("Text"),
    ROOM("Room"),
    SEGMENT("Segment"),
    PERSON("Person"),
    BODY("Body"),
    STATE("State"),
    GROUP("Group"),
    CAPACITY("Capacity"),
    CONSTITUENCY("Constituency"),
    ROLE("Role"),
    STATUS("Status"),
    LINE("Printed line"),
    ORDER("Order"),
    ADMITS("Admits"),
    AUDIENCE("Audience"),
    PROMISED("Questions promised"),
    CANCELLED("Cancelled"),
    AGENDA("Agenda items"),
    FROM("Run from"),
    SCREEN("Screen"),
    MICROPHONE("Microphone"),
    CUE("Cue"),
    REMARKS("Remarks"),
    DOCUMENTS("Documents"),
    ID("Id"),
    PERSON_ID("Person id"),
    BODY_ID("Body id");

    private final String head;

    TableColumn(String head) {
        this.head = head;
    }

    String head() {
        return head;
    }

    /** Whether it holds running text. */
    boolean wide() {
        return this == TITLE || this == TEXT;
    }

    /** Whether it holds what only machines read. */
    boolean hidden() {
        return this == ID || this == PERSON_ID || this == BODY_ID;
    }

    static Optional<TableColumn> headed(String head) {
        String wanted = CellText.clean(head).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.head.toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }

    /** What a line of the table is about. A speaker belongs to the row or part above it. */
    enum What {
        ROW("Row"),
        PART("Part"),
        SPEAKER("Speaker"),
        QUESTION("Question"),
        AGENDA_ADOPTED("Agenda adopted"),
        AGENDA_ITEM("Agenda item"),
        AGENDA_SUB_ITEM("Agenda sub-item");

        private final String word;

        What(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static Optional<What> of(String word) {
            String wanted = CellText.clean(word).toLowerCase(Locale.ROOT);
            return Arrays.stream(values())
                    .filter(what -> what.word.toLowerCase(Locale.ROOT).equals(wanted))
                    .findFirst();
        }
    }
}
