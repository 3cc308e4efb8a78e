package org.neaspec.plenary.roster;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.form.AnswersInWords;
import org.neaspec.plenary.form.Given;
import org.neaspec.plenary.form.Sheet;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.roster.RowsThere.Somebody;
import org.neaspec.plenary.roster.RowsThere.There;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.PlainText;

/** Understands the cells of a row that are no standard answers: the address, the meeting's own questions, and what is decided elsewhere. */
@Singleton
class RowFurther {

    /** Staff answer what they know; what is missing is asked of the person. */
    private static final String MISSING = "form.error.required";

    private final AnswersInWords inWords;
    private final RosterWords words;

    RowFurther(AnswersInWords inWords, RosterWords words) {
        this.inWords = inWords;
        this.words = words;
    }

    /** The new address of somebody who is there; null where it stays. */
    @Nullable
    EmailAddress address(
            ListFile file,
            List<String> cells,
            Somebody known,
            There there,
            TouchedCells mark,
            List<RowRemark> remarks,
            List<RowRemark> changes) {
        RosterColumn column = RosterColumn.EMAIL;
        String cell = file.places().cell(cells, column);
        String present = known.line().email() == null ? "" : known.line().email();
        if (cell == null || !mark.changed(column.key(), cell, present)) {
            return null;
        }
        var address = EmailAddress.parse(PlainText.line(cell));
        if (address.map(EmailAddress::text).filter(present::equals).isPresent()) {
            return null;
        }
        changes.add(RowRemark.change(column, present, PlainText.line(cell)));
        var holder = there.under(address.map(EmailAddress::key).orElse(""));
        if (PlainText.hidesSomething(cell, false)) {
            remarks.add(RowRemark.fault(column, "roster.row.hidden"));
        } else if (address.isEmpty()) {
            remarks.add(RowRemark.fault(
                    column, cell.isBlank() ? "roster.row.missing" : "registration.error.email.invalid"));
        } else if (holder != null && holder.line().id() != known.line().id()) {
            remarks.add(RowRemark.fault(
                    column,
                    "roster.row.addressTaken",
                    holder.line().printedName(),
                    holder.line().reference()));
        }
        return address.orElse(null);
    }

    /**
     * Everything answered to the meeting's own questions, were the row done.
     *
     * @param known null for somebody new
     */
    Sheet answers(
            ListFile file,
            List<String> cells,
            @Nullable Somebody known,
            Category category,
            TouchedCells mark,
            List<RowRemark> remarks,
            List<RowRemark> changes) {
        Sheet before = known == null ? Sheet.EMPTY : known.sheet();
        Map<String, String> there = known == null ? Map.of() : known.entry().answers();
        Map<String, String> texts = new LinkedHashMap<>();
        for (String id : file.places().questions().keySet()) {
            String cell = file.places().answer(cells, id);
            String present = there.getOrDefault(id, "");
            if (mark.changed(id, cell, present)) {
                texts.put(id, cell);
                changes.add(RowRemark.changeAt(label(file, id), present, PlainText.lines(cell)));
            }
        }
        if (texts.isEmpty()) {
            return before;
        }
        var read = inWords.read(file.asked().form(), category.name(), before, texts);
        read.problems().stream()
                .filter(problem -> known != null || !problem.key().startsWith(MISSING))
                .forEach(problem -> remarks.add(RowRemark.faultAt(
                        label(file, AnswersInWords.question(problem)),
                        problem.key(),
                        problem.values().toArray())));
        before.answers().stream()
                .map(Given::question)
                .filter(id -> !texts.containsKey(id) && read.sheet().to(id).isEmpty())
                .forEach(id -> changes.add(RowRemark.changeAt(label(file, id), there.getOrDefault(id, "…"), "")));
        return read.sheet();
    }

    private static String label(ListFile file, String question) {
        return file.asked().labels().getOrDefault(question, question);
    }

    /**
     * What only other pages change is refused where the file says otherwise, and what nobody changes is noted.
     *
     * @param known null for somebody new, of whom nothing of that is known yet
     */
    void noteElsewhere(
            ListFile file, List<String> cells, @Nullable Somebody known, TouchedCells mark, List<RowRemark> remarks) {
        Arrays.stream(RosterColumn.values())
                .filter(column -> column.elsewhere() || column.counted())
                .filter(file.places()::has)
                .forEach(column -> {
                    String cell = String.valueOf(file.places().cell(cells, column));
                    String there = known == null
                            ? ""
                            : words.cell(known.entry(), column, file.meeting().zoneOrUtc());
                    if (mark.touched(column.key(), cell, there)) {
                        remarks.add(remark(column, known == null, there.isEmpty() ? "–" : there));
                    }
                });
    }

    private RowRemark remark(RosterColumn column, boolean fresh, String there) {
        if (column.counted()) {
            return RowRemark.note(column, "roster.row.notTaken", there);
        }
        String where = words.words(column.elsewhereKey());
        return fresh
                ? RowRemark.fault(column, "roster.row.elsewhere.new", where)
                : RowRemark.fault(column, "roster.row.elsewhere", where, there);
    }
}
