package org.neaspec.plenary.roster;

import java.util.List;
import org.neaspec.plenary.registration.Answers;

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

    /** Somebody registered is to be changed. */
    record Change(RosterLine line, Answers answers, List<RowRemark> remarks) implements RowPlan {
        @Override
        public RowOutcome outcome() {
            return RowOutcome.CHANGED;
        }
    }

    /** Somebody is to be registered. */
    record Add(Answers answers, List<RowRemark> remarks) implements RowPlan {
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
