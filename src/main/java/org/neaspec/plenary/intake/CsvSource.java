package org.neaspec.plenary.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Comma-separated values (RFC 4180), also with semicolons or tabs, as spreadsheets of different countries write them. */
final class CsvSource {

    private CsvSource() {}

    static List<SourceLine> read(String text) {
        List<SourceLine> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord record : csv) {
                lines.add(SourceLine.of((int) record.getStartingLineNumber(), record.getFields()));
            }
        } catch (CsvParseException | IOException e) {
            throw new UnreadablePaper("csv.broken", e);
        }
        return lines;
    }

    private static char separator(String text) {
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
