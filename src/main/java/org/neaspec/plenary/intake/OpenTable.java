package org.neaspec.plenary.intake;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Opens a long table, a workbook (.xlsx) or separated values, and hands its rows on one by one, so that memory does not grow with
 * their number. The content decides which it is, not the name.
 */
@Singleton
public final class OpenTable {

    private static final long MOST_SHEET = 160L * 1024 * 1024;

    /** Texts that a workbook keeps apart from its sheets, and that are held in memory. */
    private static final long MOST_XML = 24L * 1024 * 1024;

    private static final int MARK = 0xFEFF;
    private static final int FIRST_LINES = 64 * 1024;

    OpenTable() {}

    /** What a table is. */
    public enum Kind {
        WORKBOOK,
        SEPARATED
    }

    /**
     * How long a table may be.
     *
     * @param bytes of the file
     */
    public record Limits(int bytes, int rows) {}

    /** The kind of a file: a workbook where it is packed, else text. */
    public static Kind kind(byte[] file) {
        return starts(file, 'P', 'K') ? Kind.WORKBOOK : Kind.SEPARATED;
    }

    /**
     * Reads all rows. Those before the one that cannot be read are handed on.
     *
     * @param taker of the rows, also of empty ones
     * @return why it cannot be read: a word such as {@code lines} or {@code tooLarge}; empty when it was
     */
    public Optional<String> rows(byte[] file, Limits limits, Consumer<SourceLine> taker) {
        if (file.length > limits.bytes()) {
            return Optional.of("tooLarge");
        }
        try {
            if (kind(file) == Kind.WORKBOOK) {
                workbook(file, limits, taker);
            } else {
                separated(file, limits, taker);
            }
            return Optional.empty();
        } catch (UnreadablePaper e) {
            return Optional.of(e.key());
        }
    }

    private static void workbook(byte[] file, Limits limits, Consumer<SourceLine> taker) {
        Set<String> parts = ZipGuard.checkTable(file, MOST_SHEET, MOST_XML);
        if (parts.stream().anyMatch(part -> part.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))) {
            throw new UnreadablePaper("macros");
        }
        if (!parts.contains("xl/workbook.xml")) {
            throw new UnreadablePaper("kind");
        }
        WorkbookReader.read(file, limits.rows(), taker);
    }

    private static void separated(byte[] file, Limits limits, Consumer<SourceLine> taker) {
        Charset charset = charset(file);
        int[] rows = {0};
        CsvSource.read(text(file, charset), CsvSource.separator(begin(file, charset)), line -> {
            if (++rows[0] > limits.rows()) {
                throw new UnreadablePaper("lines");
            }
            taker.accept(line);
        });
    }

    /** UTF-8, or what spreadsheets write that know nothing of it; looked through from end to end, for anything that is no text. */
    private static Charset charset(byte[] file) {
        if (starts(file, 0xFF, 0xFE) || starts(file, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        try (Reader text = new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
            char[] some = new char[8192];
            for (int read = text.read(some); read >= 0; read = text.read(some)) {
                for (int i = 0; i < read; i++) {
                    if (some[i] < 0x20 && "\n\r\t\f".indexOf(some[i]) < 0) {
                        throw new UnreadablePaper("kind");
                    }
                }
            }
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            if (starts(file, '%', 'P', 'D', 'F') || starts(file, 0xD0, 0xCF, 0x11, 0xE0)) {
                throw new UnreadablePaper("kind", e);
            }
            return Charset.forName("windows-1252");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader text(byte[] file, Charset charset) {
        try {
            PushbackReader text = new PushbackReader(new InputStreamReader(new ByteArrayInputStream(file), charset));
            int first = text.read();
            if (first >= 0 && first != MARK) {
                text.unread(first);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String begin(byte[] file, Charset charset) {
        return new String(Arrays.copyOf(file, Math.min(file.length, FIRST_LINES)), charset);
    }

    private static boolean starts(byte[] file, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
