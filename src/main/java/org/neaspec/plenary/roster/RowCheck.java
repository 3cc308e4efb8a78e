package org.neaspec.plenary.roster;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.form.Sheet;
import org.neaspec.plenary.registration.Answers;
import org.neaspec.plenary.registration.Hand;
import org.neaspec.plenary.registration.StepAct;
import org.neaspec.plenary.roster.RowsThere.Somebody;
import org.neaspec.plenary.roster.RowsThere.There;
import org.neaspec.plenary.shared.EmailAddress;

/**
 * Compares a row of a file with what is there, and says what is to be done for it. Reads nothing and writes nothing. Whatever
 * somebody changed in the file is done, refused with a word at its cell, or noted; none of it is passed over.
 */
@Singleton
class RowCheck {

    private final RowAnswers answers;
    private final RowFurther further;
    private final RosterWords words;

    RowCheck(RowAnswers answers, RowFurther further, RosterWords words) {
        this.answers = answers;
        this.further = further;
        this.words = words;
    }

    /** The plan for a row, whoever it is about. */
    RowPlan plan(ListFile file, List<String> cells, There there) {
        String reference = RowKey.reference(file.places(), cells);
        return reference.isEmpty()
                ? added(file, cells, there.under(RowKey.email(file.places(), cells)))
                : known(file, cells, there.known(reference), there);
    }

    private RowPlan known(ListFile file, List<String> cells, @Nullable Somebody known, There there) {
        if (known == null) {
            return refuse(RowRemark.fault(
                    RosterColumn.REFERENCE, "roster.row.noSuchReference", RowKey.reference(file.places(), cells)));
        }
        List<RowRemark> remarks = new ArrayList<>();
        List<RowRemark> changes = new ArrayList<>();
        RosterLine line = known.line();
        Answers wanted = answers.read(file, cells, line, remarks, changes);
        var mark = new TouchedCells(file.places().mark(cells));
        boolean overtaken = !changes.isEmpty() && !mark.stands(line);
        EmailAddress address = further.address(file, cells, known, there, mark, remarks, changes);
        Sheet sheet = further.answers(
                file, cells, known, wanted == null ? line.category() : wanted.category(), mark, remarks, changes);
        further.noteElsewhere(file, cells, known, mark, remarks);
        boolean faulty = faulty(remarks);
        if (changes.isEmpty()) {
            return faulty ? new RowPlan.Refuse(remarks) : new RowPlan.Same(line, remarks);
        }
        if (!StepAct.CHANGED.allows(line.status(), Hand.SECRETARIAT)) {
            return refuse(RowRemark.fault(
                    RosterColumn.STATUS,
                    "roster.row.closed",
                    words.words(line.status().messageKey())));
        }
        if (mark.missing()) {
            return refuse(RowRemark.fault(null, "roster.row.noMark"));
        }
        if (overtaken || mark.overtaken()) {
            return conflict(changes);
        }
        remarks.addAll(0, changes);
        return faulty || wanted == null
                ? new RowPlan.Refuse(remarks)
                : new RowPlan.Change(line, wanted, sheet, address, remarks);
    }

    /**
     * Somebody without a reference.
     *
     * @param there who is registered under the same address; null for nobody
     */
    private RowPlan added(ListFile file, List<String> cells, @Nullable Somebody there) {
        List<RowRemark> remarks = new ArrayList<>();
        Answers wanted = answers.read(file, cells, null, remarks, new ArrayList<>());
        Sheet sheet = wanted == null
                ? Sheet.EMPTY
                : further.answers(file, cells, null, wanted.category(), TouchedCells.all(), remarks, new ArrayList<>());
        further.noteElsewhere(file, cells, null, TouchedCells.all(), remarks);
        if (faulty(remarks) || wanted == null) {
            return new RowPlan.Refuse(remarks);
        }
        if (there == null) {
            return new RowPlan.Add(wanted, sheet, remarks);
        }
        List<RowRemark> differences = new ArrayList<>();
        RosterLine line = there.line();
        answers.read(file, cells, line, new ArrayList<>(), differences);
        further.answers(file, cells, there, line.category(), TouchedCells.all(), new ArrayList<>(), differences);
        return differences.isEmpty() && !line.status().ended()
                ? new RowPlan.Same(line, List.of())
                : refuse(registered(line));
    }

    /** That the address of a row is somebody's already. */
    RowRemark registered(RosterLine line) {
        return RowRemark.fault(
                RosterColumn.EMAIL,
                "roster.row.registered",
                line.printedName(),
                line.reference(),
                words.words(line.status().messageKey()));
    }

    RowPlan twice(RosterColumn column, int line) {
        return refuse(RowRemark.fault(column, "roster.row.twice", line));
    }

    static RowPlan.Refuse refuse(RowRemark why) {
        return new RowPlan.Refuse(List.of(why));
    }

    /** Somebody else changed the row in between: what the file would have said stays visible. */
    static RowPlan.Refuse conflict(List<RowRemark> changes) {
        List<RowRemark> remarks = new ArrayList<>();
        remarks.add(RowRemark.fault(null, "roster.row.overtaken"));
        remarks.addAll(changes);
        return new RowPlan.Refuse(remarks);
    }

    private static boolean faulty(List<RowRemark> remarks) {
        return remarks.stream().anyMatch(remark -> remark.kind() == RowRemark.Kind.FAULT);
    }
}
