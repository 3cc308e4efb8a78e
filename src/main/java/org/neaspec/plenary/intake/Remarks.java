package org.neaspec.plenary.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neaspec.plenary.intake.Remark.Offer;
import org.neaspec.plenary.intake.Remark.Severity;
import org.neaspec.plenary.shared.TimeText;

/** Collects what there is to say while a paper is read. */
final class Remarks {

    private static final Pattern STRANGE_YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{3}(?!\\d)");
    private static final Pattern PRIVATE_USE = Pattern.compile("[\\x{E000}-\\x{F8FF}]");

    private final List<Remark> remarks = new ArrayList<>();

    void info(int line, String key, String text, String... values) {
        add(line, Severity.INFO, key, text, Offer.NONE, values);
    }

    void mended(int line, String key, String text, String... values) {
        add(line, Severity.MENDED, key, text, Offer.NONE, values);
    }

    void ask(int line, String key, String text, Offer offer, String... values) {
        add(line, Severity.ASK, key, text, offer, values);
    }

    void notUnderstood(int line, String key, String text, Offer offer, String... values) {
        add(line, Severity.NOT_UNDERSTOOD, key, text, offer, values);
    }

    /** A day in the words of the site. */
    static String day(LocalDate day) {
        return TimeText.date(day, Locale.ENGLISH);
    }

    private void add(int line, Severity severity, String key, String text, Offer offer, String... values) {
        Remark remark = new Remark(line, severity, "intake.remark." + key, List.of(values), text, offer);
        if (!remarks.contains(remark)) {
            remarks.add(remark);
        }
    }

    /** What can be seen in any line, whatever it is about. */
    void look(SourceLine line) {
        String text = line.printed();
        if (line.cells().stream().anyMatch(cell -> cell.hinted() == null && Markup.in(cell.text()))) {
            mended(line.number(), "markup", "");
        }
        if (PRIVATE_USE.matcher(text).find()) {
            mended(line.number(), "marks", "");
        }
        Matcher year = STRANGE_YEAR.matcher(text);
        while (year.find()) {
            info(line.number(), "year", year.group(), year.group());
        }
    }

    List<Remark> all() {
        return remarks.stream().sorted(Comparator.comparingInt(Remark::line)).toList();
    }
}
