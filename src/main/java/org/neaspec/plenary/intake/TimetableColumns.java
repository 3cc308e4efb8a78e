package org.neaspec.plenary.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The columns of a timetable: the hours at the left, unless its heading says otherwise. */
final class TimetableColumns {

    private static final Set<String> TIME_HEADS = Set.of("time", "times", "hours", "time and date", "date and time");
    private static final Set<String> BODY_HEADS = Set.of(
            "session",
            "sessions",
            "programme",
            "program",
            "activity",
            "activities",
            "agenda",
            "item",
            "items",
            "title",
            "event",
            "topic",
            "content",
            "description");
    private static final Set<String> SPEAKER_HEADS = Set.of(
            "speaker",
            "speakers",
            "presenter",
            "presenters",
            "presenter(s)",
            "speaker(s)",
            "who",
            "panellists",
            "resource person");
    private static final Set<String> ROOM_HEADS = Set.of("room", "venue", "place", "location");
    private static final Set<String> LENGTH_HEADS = Set.of("duration", "minutes", "length", "min");

    private int time;
    private int speakers = -1;
    private int room = -1;
    private int length = -1;

    /** What a column holds. */
    enum Holds {
        TIME,
        SPEAKERS,
        ROOM,
        LENGTH,
        CONTENTS
    }

    /** The heading of a timetable: "Time | Sessions". */
    static boolean heading(SourceLine line) {
        return line.tabular()
                && line.cells().stream().anyMatch(cell -> TIME_HEADS.contains(head(cell)))
                && line.cells().stream()
                        .allMatch(cell -> cell.blank()
                                || TIME_HEADS.contains(head(cell))
                                || BODY_HEADS.contains(head(cell))
                                || SPEAKER_HEADS.contains(head(cell))
                                || ROOM_HEADS.contains(head(cell))
                                || LENGTH_HEADS.contains(head(cell)));
    }

    private static String head(SourceCell cell) {
        return CellText.clean(Markup.in(cell.text()) ? String.join(" ", texts(cell)) : cell.text())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[:*]+", "");
    }

    static List<String> texts(SourceCell cell) {
        return cell.paragraphs().stream().map(SourceText::text).toList();
    }

    /** Which column is which, by this heading. */
    void learn(SourceLine heading) {
        for (int i = 0; i < heading.cells().size(); i++) {
            String head = head(heading.cells().get(i));
            time = TIME_HEADS.contains(head) ? i : time;
            speakers = SPEAKER_HEADS.contains(head) ? i : speakers;
            room = ROOM_HEADS.contains(head) ? i : room;
            length = LENGTH_HEADS.contains(head) ? i : length;
        }
    }

    /** What stands where hours do. */
    String timeText(SourceLine line) {
        if (time >= line.cells().size()) {
            return "";
        }
        return String.join(" ", texts(line.cells().get(time)));
    }

    Optional<ClockWords.Hours> hours(SourceLine line) {
        return ClockWords.leading(timeText(line));
    }

    /** Whether nothing stands beside what stands where hours do. */
    boolean othersBlank(SourceLine line) {
        for (int i = 0; i < line.cells().size(); i++) {
            if (i != time && !line.cells().get(i).blank()) {
                return false;
            }
        }
        return true;
    }

    Holds of(int column) {
        if (column == time) {
            return Holds.TIME;
        }
        if (column == room) {
            return Holds.ROOM;
        }
        if (column == length) {
            return Holds.LENGTH;
        }
        return column == speakers ? Holds.SPEAKERS : Holds.CONTENTS;
    }

    /** The cell where hours stand. */
    SourceCell timeCell(SourceLine line) {
        return line.cells().get(time);
    }
}
