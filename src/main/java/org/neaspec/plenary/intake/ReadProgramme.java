package org.neaspec.plenary.intake;

import jakarta.inject.Singleton;
import java.util.List;

/** Turns the lines of a paper into a programme, with a remark for everything that was not plain. Nothing is dropped. */
@Singleton
public final class ReadProgramme {

    /** How many rows one programme has at the most. */
    public static final int MOST_ROWS = 500;

    private final StateWords states;

    ReadProgramme(StateWords states) {
        this.states = states;
    }

    public Reading read(List<SourceLine> lines, Setting setting, Choices choices) {
        return lines.stream().anyMatch(TableReader::heads)
                ? new TableReader(setting, choices, states.states()).read(lines)
                : new TimetableReader(setting, choices, states).read(lines);
    }
}
