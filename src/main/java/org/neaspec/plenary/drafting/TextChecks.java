package org.neaspec.plenary.drafting;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.neaspec.plenary.programme.Agenda;
import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.shared.PlainText;

/** Whether texts are as they should be printed. */
final class TextChecks {

    private static final int LONGEST_TITLE = 140;
    private static final int LONGEST_EXCERPT = 80;
    private static final Pattern LINK = Pattern.compile(
            "(?i)\\b(?:https?://)?[\\w.-]*(?:zoom\\.us|teams\\.(?:microsoft|live)\\.com|webex\\.com|meet\\.google\\.com"
                    + "|voovmeeting\\.com|meeting\\.tencent\\.com)/\\S+");

    private TextChecks() {}

    static void look(CheckedDraft draft, Findings found) {
        List<TextRule> rules =
                List.of(TextRule.BRACKETS, TextRule.YEAR, TextRule.TWENTY_FOUR_HOURS, TextRule.names(draft.states()));
        for (ProgrammeItem row : draft.held()) {
            List<String> texts = ItemTexts.of(row);
            rules.forEach(rule -> broken(rule, row, texts, found));
            title(row, found);
            link(row, texts, found);
            Stream.concat(Stream.of(row.title()), row.parts().stream().map(ItemPart::title))
                    .forEach(heading -> ordinal(draft, row, heading, found));
        }
        for (Agenda.Numbered numbered : draft.programme().agenda().numbered()) {
            String title = numbered.item().title();
            rules.stream()
                    .filter(rule -> rule.broken(title))
                    .forEach(rule -> found.add(inAgenda(rule.check(), title, numbered)));
            Ordinals.strange(title, draft.meeting().kind(), draft.ordinal())
                    .forEach(strange -> found.add(inAgenda(Check.ORDINAL, strange, numbered)));
        }
    }

    private static Finding inAgenda(Check check, String text, Agenda.Numbered numbered) {
        return Finding.of(check, Severity.WARNING, null, excerpt(text), numbered.label())
                .saying("drafting.finding.inAgenda." + check.name())
                .about(numbered.item().id(), text);
    }

    private static void broken(TextRule rule, ProgrammeItem row, List<String> texts, Findings found) {
        List<String> broken = texts.stream().filter(rule::broken).toList();
        if (broken.isEmpty()) {
            return;
        }
        String first = broken.get(0);
        ProgrammeItem mended = ItemTexts.changed(row, rule.mended());
        boolean whole = !mended.title().isBlank();
        found.add(Finding.of(rule.check(), Severity.WARNING, row.id(), excerpt(first))
                .about(broken.toArray(String[]::new))
                .offering(
                        whole
                                ? Fix.of(
                                        MendRow.of(rule.check(), row, mended),
                                        "drafting.fix." + rule.check().name(),
                                        excerpt(rule.mended().apply(first)))
                                : null));
    }

    private static void title(ProgrammeItem row, Findings found) {
        int length = PlainText.length(row.title());
        if (length > LONGEST_TITLE) {
            found.add(Finding.of(
                    Check.LONG_TITLE,
                    Severity.WARNING,
                    row.id(),
                    String.valueOf(length),
                    String.valueOf(LONGEST_TITLE)));
        }
    }

    private static void link(ProgrammeItem row, List<String> texts, Findings found) {
        texts.stream()
                .filter(text -> LINK.matcher(text).find())
                .findFirst()
                .ifPresent(text -> found.add(Finding.of(Check.PUBLIC_LINK, Severity.WARNING, row.id())
                        .about(text)));
    }

    private static void ordinal(CheckedDraft draft, ProgrammeItem row, String heading, Findings found) {
        Ordinals.strange(heading, draft.meeting().kind(), draft.ordinal())
                .forEach(strange -> found.add(Finding.of(
                        Check.ORDINAL, Severity.WARNING, row.id(), strange, String.valueOf(draft.ordinal()))));
    }

    /** The end of a text with its damage would be cut off with a plain cut, so the whole is shown while it is short. */
    private static String excerpt(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= LONGEST_EXCERPT
                ? line
                : line.substring(0, LONGEST_EXCERPT / 2) + " … " + line.substring(line.length() - LONGEST_EXCERPT / 2);
    }
}
