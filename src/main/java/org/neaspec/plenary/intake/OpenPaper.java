package org.neaspec.plenary.intake;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.neaspec.plenary.intake.Remark.Offer;
import org.neaspec.plenary.intake.Remark.Severity;
import org.neaspec.plenary.intake.SourceOutcome.Opened;
import org.neaspec.plenary.intake.SourceOutcome.Refused;

/** Opens pasted text or a file of any kind we know, and says in words why it cannot be. The content decides, not the name. */
@Singleton
public final class OpenPaper {

    /** How large a file or a pasted text may be. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final int MOST_LINES = 20_000;
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final CalendarSource calendars;

    OpenPaper(CalendarSource calendars) {
        this.calendars = calendars;
    }

    /** Text that was pasted: running text, lines with tabs, HTML, or a calendar. */
    public SourceOutcome pasted(String text, Setting setting) {
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Refused.because("tooLarge");
        }
        return opened("", () -> text(text, "", setting));
    }

    public SourceOutcome file(String name, byte[] bytes, Setting setting) {
        if (bytes.length > MOST_BYTES) {
            return Refused.because("tooLarge");
        }
        return opened(name, () -> bytes(name, bytes, setting));
    }

    private interface Reader {
        Source read();
    }

    private record Source(List<SourceLine> lines, List<Remark> remarks) {}

    private static SourceOutcome opened(String name, Reader reader) {
        try {
            Source source = reader.read();
            if (source.lines().stream().allMatch(SourceLine::blank)) {
                return Refused.because("empty");
            }
            if (source.lines().size() > MOST_LINES) {
                return Refused.because("lines", MOST_LINES);
            }
            return new Opened(name, source.lines(), source.remarks());
        } catch (UnreadablePaper e) {
            return e.key().equals("lines") ? Refused.because("lines", MOST_LINES) : Refused.because(e.key());
        }
    }

    private Source bytes(String name, byte[] bytes, Setting setting) {
        if (bytes.length == 0) {
            throw new UnreadablePaper("empty");
        }
        if (startsWith(bytes, OLE)) {
            // Encrypted .docx and .xlsx are wrapped in the old format, too.
            throw new UnreadablePaper(contains(bytes, "EncryptedPackage") ? "encrypted" : "oldOffice");
        }
        if (startsWith(bytes, "PK".getBytes(StandardCharsets.US_ASCII))) {
            return office(name, bytes);
        }
        if (startsWith(bytes, "%PDF".getBytes(StandardCharsets.US_ASCII))) {
            throw new UnreadablePaper("pdf");
        }
        if (startsWith(bytes, "{\\rtf".getBytes(StandardCharsets.US_ASCII))) {
            throw new UnreadablePaper("kind");
        }
        List<Remark> remarks = new ArrayList<>();
        String text = decoded(bytes, remarks);
        if (text.chars().anyMatch(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f')) {
            throw new UnreadablePaper("kind");
        }
        Source source = text(text, name, setting);
        remarks.addAll(source.remarks());
        return new Source(source.lines(), remarks);
    }

    private static Source office(String name, byte[] bytes) {
        Set<String> parts = ZipGuard.check(bytes);
        boolean macros =
                parts.stream().anyMatch(part -> part.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))
                        || name.toLowerCase(Locale.ROOT).matches(".*\\.(?:docm|xlsm|dotm|xltm|xlam)");
        if (macros) {
            throw new UnreadablePaper("macros");
        }
        if (parts.contains("word/document.xml")) {
            return new Source(WordReader.read(bytes), List.of());
        }
        if (parts.contains("xl/workbook.xml")) {
            WorkbookReader.Sheet sheet = WorkbookReader.read(bytes, MOST_LINES);
            return new Source(sheet.lines(), sheet.remarks());
        }
        throw new UnreadablePaper("kind");
    }

    private Source text(String marked, String name, Setting setting) {
        String text = marked.startsWith("\uFEFF") ? marked.substring(1) : marked;
        String begin = text.stripLeading();
        String lower = name.toLowerCase(Locale.ROOT);
        if (begin.regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15)) {
            CalendarSource.Events events = calendars.read(text, setting);
            return new Source(events.lines(), events.remarks());
        }
        if (begin.regionMatches(true, 0, "<!doctype html", 0, 14)
                || begin.regionMatches(true, 0, "<html", 0, 5)
                || lower.matches(".*\\.html?")
                || (begin.startsWith("<") && begin.toLowerCase(Locale.ROOT).contains("<table"))) {
            return new Source(HtmlReader.read(text), List.of());
        }
        if (lower.endsWith(".csv")) {
            return new Source(CsvSource.read(text), List.of());
        }
        return new Source(TextReader.read(text), List.of());
    }

    private static String decoded(byte[] bytes, List<Remark> remarks) {
        if (startsWith(bytes, new byte[] {(byte) 0xFF, (byte) 0xFE})
                || startsWith(bytes, new byte[] {(byte) 0xFE, (byte) 0xFF})) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            remarks.add(new Remark(0, Severity.ASK, "intake.remark.encoding", List.of(), "", Offer.NONE));
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || bytes[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** Names of streams in the old format are UTF-16. */
    private static boolean contains(byte[] bytes, String name) {
        String haystack = new String(bytes, StandardCharsets.ISO_8859_1);
        return haystack.contains(new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }
}
