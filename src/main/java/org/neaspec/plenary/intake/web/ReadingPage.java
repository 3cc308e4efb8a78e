package org.neaspec.plenary.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/**
 * A paper beside the draft that it makes.
 *
 * @param name of the file; empty for pasted text
 * @param whole remarks about the paper as a whole
 * @param asksDay whether rows need a day that nobody has said
 * @param draftRows how many rows the draft has now
 */
record ReadingPage(
        FormErrors errors,
        String slug,
        String title,
        String path,
        String draftHref,
        String name,
        String expires,
        int found,
        int taken,
        List<Count> counts,
        List<RemarkView> whole,
        List<Block> blocks,
        List<Row> rows,
        boolean asksDay,
        String day,
        List<Choice> segments,
        int draftRows) {

    /** How many remarks of one kind there are. */
    record Count(String key, long count) {}

    /**
     * Lines that stand together.
     *
     * @param folded whether they are about nothing and folded away
     */
    record Block(boolean folded, int count, int from, int to, List<Line> lines) {}

    /** @param row the line on which the row begins that this line belongs to; 0 for none */
    record Line(int number, String text, int row, List<RemarkView> remarks) {}

    /** @param words that what it is about is read out in */
    record RemarkView(String severity, String severityKey, String words, List<Tick> ticks) {}

    /** Something else that can be chosen. */
    record Tick(String name, String key, boolean chosen) {}

    record Row(
            int line,
            String hours,
            @Nullable String day,
            String kindKey,
            String title,
            @Nullable Integer minutes,
            List<String> description,
            @Nullable String room,
            @Nullable String audience,
            List<String> speakers,
            List<Part> parts,
            List<String> questions,
            boolean promised,
            boolean quiet,
            boolean leftOut,
            boolean doubtful) {}

    record Part(String title, @Nullable Integer minutes, List<String> speakers) {}
}
