package org.neaspec.plenary.programme;

import org.jspecify.annotations.Nullable;

/**
 * A published version as one viewer knows of it: by what it calls itself and by its moment. The number is not told, for holes
 * in the numbers would tell of versions that changed only what this viewer may not see.
 *
 * @param before what this viewer was shown until then; null where that was nothing
 * @param newest whether it is the one this viewer sees now
 */
public record ShownVersion(
        ProgrammeVersion version, @Nullable ProgrammeVersion before, boolean newest) {

    public VersionLine line() {
        return version.line();
    }
}
