package org.neaspec.plenary.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a programme has been published. What changed against the version before travels with it, whole: whoever tells
 * others about it asks admission first what they may know.
 *
 * @param number of the version
 * @param before the version before; null for the first
 * @param notice whether people are to be told
 */
public record ProgrammePublished(
        long meetingId, int number, @Nullable ProgrammeVersion before, List<ItemChange> changes, Notice notice) {

    public ProgrammePublished {
        changes = List.copyOf(changes);
    }

    /** A row in its old and its new form; the old is null for a new row, the new for one taken out. */
    public record ItemChange(
            @Nullable ProgrammeItem before, @Nullable ProgrammeItem after) {}

    /**
     * What the organiser decided about telling people.
     *
     * @param words a line of the organiser's own in the mails, or null
     */
    public record Notice(Tell tell, @Nullable String words) {

        public static final Notice SILENT = new Notice(Tell.SILENCE, null);

        /** Whether mails go out now. */
        public boolean wanted() {
            return tell == Tell.NOW;
        }
    }

    /** When those concerned are told. */
    public enum Tell {
        NOW,
        /** With the next notice: the programme settles first. */
        HOLD,
        /** Never, and neither of what was held before. */
        SILENCE
    }
}
