package org.neaspec.plenary.intake;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a paper is kept until it is taken over. */
@Serdeable
record PaperContent(List<SourceLine> lines, List<Remark> remarks) {

    PaperContent(@Nullable List<SourceLine> lines, @Nullable List<Remark> remarks) {
        this.lines = lines == null ? List.of() : lines;
        this.remarks = remarks == null ? List.of() : remarks;
    }
}
