package org.neaspec.plenary.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class ETagTest {

    private final ETag tag = ETag.of("a".getBytes(UTF_8));

    @Test
    void isTheSameForTheSameBytesAndWeak() {
        assertThat(tag).isEqualTo(ETag.of("a".getBytes(UTF_8))).isNotEqualTo(ETag.of("b".getBytes(UTF_8)));
        assertThat(tag.value()).matches("W/\"[A-Za-z0-9_-]{22}\"");
    }

    @Test
    void isFoundAmongTheTagsThatAClientKnows() {
        String strong = tag.value().substring(2);

        assertThat(tag.isNamedIn(tag.value())).isTrue();
        assertThat(tag.isNamedIn(strong)).isTrue();
        assertThat(tag.isNamedIn("\"x\", " + tag.value())).isTrue();
        assertThat(tag.isNamedIn("*")).isTrue();
        assertThat(tag.isNamedIn("\"x\"")).isFalse();
        assertThat(tag.isNamedIn("")).isFalse();
    }

    @Test
    void compressesToTheSameContent() throws IOException {
        CalendarDocument document = new CalendarDocument(Entries.file(Entries.at(Entries.afternoon())));
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(document.compressed()))) {
            assertThat(unzipped.readAllBytes()).isEqualTo(document.content());
        }
        assertThat(document.compressed()).isSameAs(document.compressed());
    }
}
