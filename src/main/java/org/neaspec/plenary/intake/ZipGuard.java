package org.neaspec.plenary.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through an Office file before anything else does: every part is unpacked once to nowhere, within limits, so that a
 * small file that unpacks to gigabytes is refused in little memory.
 */
final class ZipGuard {

    /** All parts together, pictures included. */
    private static final long MOST_BYTES = 40L * 1024 * 1024;
    /** The parts that are read: text, sheets, strings. */
    private static final long MOST_XML = 12L * 1024 * 1024;

    private static final int MOST_PARTS = 2_000;

    private ZipGuard() {}

    /** @return the names of the parts */
    static Set<String> check(byte[] file) {
        return check(file, MOST_BYTES, MOST_XML, MOST_XML);
    }

    /**
     * Of a long table, whose sheet is read as it is unpacked, never whole.
     *
     * @param mostSheet how large its sheets may be
     * @param mostXml how large the parts may be that are held in memory
     */
    static Set<String> checkTable(byte[] file, long mostSheet, long mostXml) {
        return check(file, mostSheet + MOST_BYTES, mostSheet, mostXml);
    }

    private static Set<String> check(byte[] file, long mostBytes, long mostSheet, long mostXml) {
        Set<String> names = new HashSet<>();
        long all = 0;
        long xml = 0;
        long sheets = 0;
        byte[] buffer = new byte[8192];
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (!names.add(entry.getName()) || names.size() > MOST_PARTS) {
                    throw new UnreadablePaper("zip.broken");
                }
                String name = entry.getName().toLowerCase(Locale.ROOT);
                boolean sheet = mostSheet > mostXml && name.matches("/?xl/worksheets/[^/]*\\.xml");
                boolean text = !sheet && name.matches(".*\\.(?:xml|rels|vml)");
                try (InputStream part = zip.getInputStream(entry)) {
                    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                        all += read;
                        xml += text ? read : 0;
                        sheets += sheet ? read : 0;
                        if (all > mostBytes || xml > mostXml || sheets > mostSheet) {
                            throw new UnreadablePaper("zip.bomb");
                        }
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadablePaper("zip.broken", e);
        }
        if (names.isEmpty()) {
            throw new UnreadablePaper("zip.broken");
        }
        return names;
    }

    /** The bytes of one part. */
    static InputStream part(byte[] file, String name) throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            ZipArchiveEntry entry = zip.getEntry(name);
            if (entry != null) {
                try (InputStream part = zip.getInputStream(entry)) {
                    return new ByteArrayInputStream(part.readAllBytes());
                }
            }
        }
        throw new UnreadablePaper("zip.broken");
    }
}
