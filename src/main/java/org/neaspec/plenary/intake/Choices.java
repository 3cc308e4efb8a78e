package org.neaspec.plenary.intake;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an organiser chose about a paper that is being read.
 *
 * @param lines by line number, where something other than the first choice was taken
 * @param leftOut the numbers of lines whose rows are not taken over
 * @param day of the rows for which the paper names none
 * @param segment into which all rows go, where the paper names none
 */
@Serdeable
public record Choices(
        Map<Integer, List<Remark.Choice>> lines,
        List<Integer> leftOut,
        @Nullable LocalDate day,
        @Nullable String segment) {

    public static final Choices NONE = new Choices(Map.of(), List.of(), null, null);

    public Choices(
            @Nullable Map<Integer, List<Remark.Choice>> lines,
            @Nullable List<Integer> leftOut,
            @Nullable LocalDate day,
            @Nullable String segment) {
        this.lines = lines == null ? Map.of() : Map.copyOf(lines);
        this.leftOut = leftOut == null ? List.of() : List.copyOf(leftOut);
        this.day = day;
        this.segment = segment;
    }

    public boolean chosen(int line, Remark.Choice choice) {
        return lines.getOrDefault(line, List.of()).contains(choice);
    }
}
