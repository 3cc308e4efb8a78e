package org.neaspec.plenary.intake;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table, or a whole line of running text.
 *
 * @param text as it is in the paper
 * @param hinted its paragraphs, where the paper says more about them than plain text can
 */
@Serdeable
public record SourceCell(String text, @Nullable List<SourceText> hinted) {

    public SourceCell(@Nullable String text, @Nullable List<SourceText> hinted) {
        this.text = text == null ? "" : text;
        this.hinted = hinted;
    }

    static SourceCell plain(String text) {
        return new SourceCell(text, null);
    }

    static SourceCell of(List<SourceText> paragraphs) {
        return new SourceCell(
                paragraphs.stream().map(SourceText::text).collect(Collectors.joining("\n")), List.copyOf(paragraphs));
    }

    boolean blank() {
        return CellText.clean(text).isEmpty();
    }

    /** Its paragraphs, without marks of lists and of markup. */
    List<SourceText> paragraphs() {
        return hinted == null ? CellText.paragraphs(text) : CellText.tidy(hinted);
    }
}
