package org.neaspec.plenary.roster;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say about a row of a file, at a cell or about the row as a whole.
 *
 * @param column the cell it is about; null for the row
 * @param question the label of the question whose cell it is about, or null
 * @param key of the message
 */
@Serdeable
public record RowRemark(
        @Nullable RosterColumn column,
        @Nullable String question,
        Kind kind,
        @Nullable String key,
        List<String> values) {

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
        return new RowRemark(column, null, Kind.FAULT, key, texts(values));
    }

    static RowRemark note(@Nullable RosterColumn column, String key, Object... values) {
        return new RowRemark(column, null, Kind.NOTE, key, texts(values));
    }

    static RowRemark change(RosterColumn column, String before, String after) {
        return new RowRemark(column, null, Kind.CHANGE, null, List.of(before, after));
    }

    static RowRemark faultAt(String question, String key, Object... values) {
        return new RowRemark(null, question, Kind.FAULT, key, texts(values));
    }

    static RowRemark changeAt(String question, String before, String after) {
        return new RowRemark(null, question, Kind.CHANGE, null, List.of(before, after));
    }

    private static List<String> texts(Object... values) {
        return java.util.Arrays.stream(values).map(String::valueOf).toList();
    }
}
