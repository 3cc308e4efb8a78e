package org.neaspec.plenary.programme.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.Agenda;
import org.neaspec.plenary.programme.DifferenceWords;

/**
 * A version of a programme as it was.
 *
 * @param page the programme, as far as its reader may know it today
 * @param superseded whether there is a newer one
 * @param later whether its reader was shown another one before
 * @param changes what changed since then, by day, as far as its reader may know
 * @param agendaChanges the same for the formal agenda
 * @param agenda the formal agenda as it was
 */
record VersionPage(
        ProgrammePage page,
        VersionStamp stamp,
        boolean superseded,
        @Nullable String note,
        boolean later,
        List<DifferenceWords.Day> changes,
        List<String> agendaChanges,
        List<Agenda.Numbered> agenda) {

    public boolean changed() {
        return !changes.isEmpty() || !agendaChanges.isEmpty();
    }
}
