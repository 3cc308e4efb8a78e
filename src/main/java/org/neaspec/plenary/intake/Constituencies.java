package org.neaspec.plenary.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The labels under which papers name who speaks for whom: "NGO: Clean Air Asia". */
final class Constituencies {

    private static final List<String> LABELS = List.of(
            "Local governments?",
            "Local authorit(?:y|ies)",
            "City governments?",
            "Governments?",
            "Partnerships?",
            "NGOs?",
            "INGOs?",
            "IOs?",
            "IGOs?",
            "International organi[sz]ations?",
            "Regional organi[sz]ations?",
            "UN(?: entit(?:y|ies)| agenc(?:y|ies))?",
            "Private sector",
            "Business(?:es)?",
            "Industry",
            "Academia",
            "Civil society(?: organi[sz]ations?)?",
            "CSOs?",
            "Youth",
            "Research institut(?:e|es|ions?)",
            "Think tanks?",
            "Donors?",
            "Development banks?",
            "Media",
            "Technical Cent(?:re|er)s?");
    private static final Pattern CONSTITUENCY =
            Pattern.compile("(?<![\\p{L}\\d-])(" + String.join("|", LABELS) + ")\\s*:\\s*", Pattern.CASE_INSENSITIVE);

    private Constituencies() {}

    /**
     * A label and what stands behind it.
     *
     * @param label "NGO"
     */
    record Labelled(String label, String value) {}

    /** The labelled entries of a text that begins with a label; several may stand on one line (gap I-24). */
    static List<Labelled> labelled(String text) {
        Matcher label = CONSTITUENCY.matcher(text);
        List<Labelled> found = new ArrayList<>();
        if (!label.find() || label.start() != 0) {
            return found;
        }
        String name = label.group(1);
        int from = label.end();
        while (label.find()) {
            found.add(new Labelled(name, text.substring(from, label.start()).strip()));
            name = label.group(1);
            from = label.end();
        }
        found.add(new Labelled(name, text.substring(from).strip()));
        return found;
    }
}
