package org.neaspec.plenary.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Comma-separated values (RFC 4180), also with semicolons or tabs, as spreadsheets of different countries write them. */
final class CsvSource {

    private CsvSource() {}

    static List<SourceLine> read(String text) {
        List<SourceLine> lines = new ArrayList<>();
        read(new StringReader(text), separator(text), lines::add);
        return lines;
    }

    /** Hands the lines on one by one. */
    static void read(Reader text, char separator, Consumer<SourceLine> taker) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord record : csv) {
                taker.accept(SourceLine.of((int) record.getStartingLineNumber(), record.getFields()));
            }
        } catch (CsvParseException | IOException e) {
            throw new UnreadablePaper("csv.broken", e);
        }
    }

    /** @param text at least the first line of it */
    static char separator(String text) {
        String head = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        long commas = head.chars().filter(c -> c == ',').count();
        long semicolons = head.chars().filter(c -> c == ';').count();
        long tabs = head.chars().filter(c -> c == '\t').count();
        if (tabs > 0 && tabs >= Math.max(commas, semicolons)) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }
}
