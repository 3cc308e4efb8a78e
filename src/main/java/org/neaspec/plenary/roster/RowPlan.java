package org.neaspec.plenary.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.form.Sheet;
import org.neaspec.plenary.registration.Answers;
import org.neaspec.plenary.shared.EmailAddress;

/** What is to be done for a row of a file, as things stand now. */
sealed interface RowPlan {

    /** What is said about the row. */
    List<RowRemark> remarks();

    RowOutcome outcome();

    /** The file says what is there already. */
    record Same(RosterLine line, List<RowRemark> remarks) implements RowPlan {
        @Override
        public RowOutcome outcome() {
            return RowOutcome.UNCHANGED;
        }
    }

    /**
     * Somebody registered is to be changed.
     *
     * @param address the new one, or null where it stays
     */
    record Change(
            RosterLine line,
            Answers answers,
            Sheet sheet,
            @Nullable EmailAddress address,
            List<RowRemark> remarks) implements RowPlan {
        @Override
        public RowOutcome outcome() {
            return RowOutcome.CHANGED;
        }
    }

    /** Somebody is to be registered. */
    record Add(Answers answers, Sheet sheet, List<RowRemark> remarks) implements RowPlan {
        @Override
        public RowOutcome outcome() {
            return RowOutcome.ADDED;
        }
    }

    record Refuse(List<RowRemark> remarks) implements RowPlan {
        @Override
        public RowOutcome outcome() {
            return RowOutcome.REFUSED;
        }
    }
}
