package org.neaspec.plenary.calendar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The bytes of a calendar, ready to be answered as often as it is asked for; the arrays are shared, not copied. */
public final class CalendarDocument {

    private final byte[] content;
    private final ETag tag;
    private volatile byte @Nullable [] compressed;

    public CalendarDocument(byte[] content) {
        this.content = content;
        this.tag = ETag.of(content);
    }

    public byte[] content() {
        return content;
    }

    public ETag tag() {
        return tag;
    }

    /** The same in gzip; made when first asked for, and twice at worst when two ask at once. */
    public byte[] compressed() {
        byte[] known = compressed;
        if (known == null) {
            known = gzip(content);
            compressed = known;
        }
        return known;
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }
}
