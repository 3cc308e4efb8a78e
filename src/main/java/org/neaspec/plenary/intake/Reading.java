package org.neaspec.plenary.intake;

import java.util.List;
import java.util.Map;
import org.neaspec.plenary.programme.Programme;

/**
 * A paper as it was understood.
 *
 * @param programme what becomes the draft; rows that are left out are in it no more
 * @param rows every row found, also those left out, with the line each begins on
 * @param remarks by line
 * @param dayless how many rows have hours but no day, because neither the paper nor the meeting says one
 */
public record Reading(Programme programme, List<Row> rows, List<Remark> remarks, int dayless) {

    /**
     * A row that was found.
     *
     * @param line on which it begins
     * @param lastLine on which it ends
     */
    public record Row(int line, int lastLine, org.neaspec.plenary.programme.ProgrammeItem item, boolean leftOut) {}

    public Map<Integer, List<Remark>> byLine() {
        return remarks.stream().collect(java.util.stream.Collectors.groupingBy(Remark::line));
    }

    public long count(Remark.Severity severity) {
        return remarks.stream().filter(remark -> remark.severity() == severity).count();
    }
}
