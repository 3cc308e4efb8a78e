package org.neaspec.plenary.intake;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line of running text, or a row of a table.
 *
 * @param number as people count them, from 1
 */
@Serdeable
public record SourceLine(int number, List<SourceCell> cells) {

    public SourceLine(int number, @Nullable List<SourceCell> cells) {
        this.number = number;
        this.cells = cells == null ? List.of() : cells;
    }

    static SourceLine of(int number, List<String> cells) {
        return new SourceLine(number, cells.stream().map(SourceCell::plain).toList());
    }

    boolean blank() {
        return cells.stream().allMatch(SourceCell::blank);
    }

    boolean tabular() {
        return cells.size() > 1;
    }

    String cell(int index) {
        return index < cells.size() ? cells.get(index).text() : "";
    }

    /** The line as it stands in the paper, its cells apart. */
    public String printed() {
        return cells.stream().map(SourceCell::text).collect(Collectors.joining("\t"));
    }
}
