package org.neaspec.plenary.drafting;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;

/**
 * Which acts the lead of a session may take back: the newest one, if it was the lead's own and touched no row but those that
 * he or she may change.
 */
@Singleton
public final class OwnActs {

    private final Drafts drafts;

    OwnActs(Drafts drafts) {
        this.drafts = drafts;
    }

    public boolean undo(Draft draft, Organiser by) {
        return own(draft, draft.undo(), draft.state() - 1, by);
    }

    public boolean redo(Draft draft, Organiser by) {
        return own(draft, draft.redo(), draft.state() + 1, by);
    }

    private boolean own(Draft draft, Draft.@Nullable Step step, int state, Organiser by) {
        return step != null
                && step.account() != null
                && step.account() == by.accountId()
                && drafts.state(draft.meetingId(), state)
                        .filter(other -> withinRows(draft.programme(), other, by))
                        .isPresent();
    }

    private static boolean withinRows(Programme one, Programme other, Organiser by) {
        return one.agenda().equals(other.agenda()) && touched(one, other).allMatch(row -> by.mayEditRow(row.id()));
    }

    private static Stream<ProgrammeItem> touched(Programme one, Programme other) {
        return Stream.concat(
                one.items().stream().filter(row -> !other.find(row.id()).equals(Optional.of(row))),
                other.items().stream().filter(row -> one.find(row.id()).isEmpty()));
    }
}
