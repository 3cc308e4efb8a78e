package org.neaspec.plenary.programme;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * What a published version holds for ever.
 *
 * @param withdrawn rows that earlier versions had and this one has not, the newest form of each: calendars must still be told
 */
@Serdeable
public record VersionContent(Programme programme, List<Withdrawn> withdrawn) {

    public static final VersionContent EMPTY = new VersionContent(Programme.EMPTY, List.of());

    public VersionContent(Programme programme, @Nullable List<Withdrawn> withdrawn) {
        this.programme = programme;
        this.withdrawn = withdrawn == null ? List.of() : List.copyOf(withdrawn);
    }

    /**
     * A row that was taken out.
     *
     * @param item as it was last published
     * @param since when the version appeared that had it no more
     */
    @Serdeable
    public record Withdrawn(ProgrammeItem item, Instant since) {}
}
