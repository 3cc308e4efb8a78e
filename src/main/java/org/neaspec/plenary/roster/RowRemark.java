package org.neaspec.plenary.roster;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say about a row of a file, at a cell or about the row as a whole.
 *
 * @param column the cell it is about; null for the row
 * @param key of the message
 */
@Serdeable
public record RowRemark(
        @Nullable RosterColumn column, Kind kind, @Nullable String key, List<String> values) {

    public enum Kind {
        /** Why the row is refused. */
        FAULT,
        /** What was there before, and what the file says: two values. */
        CHANGE,
        /** Worth knowing; the row is taken all the same. */
        NOTE
    }

    public RowRemark {
        values = List.copyOf(values);
    }

    static RowRemark fault(@Nullable RosterColumn column, String key, Object... values) {
        return new RowRemark(column, Kind.FAULT, key, texts(values));
    }

    static RowRemark note(@Nullable RosterColumn column, String key, Object... values) {
        return new RowRemark(column, Kind.NOTE, key, texts(values));
    }

    static RowRemark change(RosterColumn column, String before, String after) {
        return new RowRemark(column, Kind.CHANGE, null, List.of(before, after));
    }

    private static List<String> texts(Object... values) {
        return java.util.Arrays.stream(values).map(String::valueOf).toList();
    }
}
