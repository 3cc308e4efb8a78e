package org.neaspec.plenary.intake;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of a paper.
 *
 * @param bullet whether it is an item of a list
 * @param emphasised what in it is set in italics, in order
 */
@Serdeable
public record SourceText(String text, boolean bullet, List<String> emphasised) {

    public SourceText(@Nullable String text, boolean bullet, @Nullable List<String> emphasised) {
        this.text = text == null ? "" : text;
        this.bullet = bullet;
        this.emphasised = emphasised == null ? List.of() : List.copyOf(emphasised);
    }

    static SourceText plain(String text) {
        return new SourceText(text, false, List.of());
    }

    SourceText withText(String other) {
        return new SourceText(other, bullet, emphasised);
    }
}
