package org.neaspec.plenary.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.intake.Remark.Choice;
import org.neaspec.plenary.intake.Remark.Offer;

/** Looks in the description of a row for who takes part in it (gap I-42). */
final class RowAudience {

    private static final Pattern AUDIENCE = Pattern.compile(
            "\\b(?:among|open to|limited to|restricted to|only for)\\s+([^.]*\\b(?:focal points?|SPC members?|Technical Cent(?:re|er)|nominated)\\b[^.]*)");

    private final Choices choices;
    private final Remarks remarks;

    RowAudience(Choices choices, Remarks remarks) {
        this.choices = choices;
        this.remarks = remarks;
    }

    /** A sentence that speaks of who takes part changes nobody's access unless somebody says so. */
    void look(RowInMaking row, int line) {
        Matcher found = AUDIENCE.matcher(row.description);
        if (!found.find()) {
            return;
        }
        String words = found.group(1).strip();
        List<Designation> admits = designations(words);
        if (admits.isEmpty()) {
            return;
        }
        remarks.ask(line, "audience", words, Offer.AUDIENCE, words);
        if (choices.chosen(line, Choice.OWN_AUDIENCE)) {
            row.admits = admits;
            row.audienceLine = words;
        }
    }

    private static List<Designation> designations(String words) {
        List<Designation> found = new ArrayList<>();
        if (words.matches("(?i).*focal points?.*")) {
            found.add(Designation.NEASPEC_NFP);
        }
        if (words.matches(".*SPC members?.*")) {
            found.add(Designation.NEACAP_SPC_MEMBER);
        }
        if (words.matches("(?i).*(?:Technical Cent|TC rep).*")) {
            found.add(Designation.TC_REPRESENTATIVE);
        }
        if (words.matches("(?i).*experts.*nominated.*")) {
            found.add(Designation.NOMINATED_EXPERT);
        }
        if (words.matches("(?i).*government units.*")) {
            found.add(Designation.RELEVANT_GOV_UNIT);
        }
        return found;
    }
}
