package org.neaspec.plenary.drafting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.neaspec.plenary.programme.Agenda;
import org.neaspec.plenary.programme.AgendaItem;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;

/** Takes an item out of the agenda with its sub-items. Rows that were about it are so no longer. */
public record RemoveAgendaItem(String itemId) implements ProgrammeAct {

    @Override
    public ActResult on(Programme now) {
        Agenda.Numbered found = now.agenda().find(itemId).orElse(null);
        if (found == null) {
            return new ActResult.Gone();
        }
        Set<String> gone = new HashSet<>();
        gone.add(itemId);
        found.item().subItems().stream().map(AgendaItem::id).forEach(gone::add);
        long rows = now.items().stream()
                .filter(row -> row.agendaItems().stream().anyMatch(gone::contains))
                .count();
        Programme after = unlinked(now.withAgenda(AgendaTree.without(now.agenda(), itemId)), gone);
        return new ActResult.Done(
                after,
                rows == 0
                        ? Said.of(
                                "drafting.act.agenda.removed",
                                found.label(),
                                found.item().title())
                        : Said.of(
                                "drafting.act.agenda.removedFromRows",
                                found.label(),
                                found.item().title(),
                                String.valueOf(rows)));
    }

    /** The same with rows that are not about these items any more. */
    static Programme unlinked(Programme programme, Set<String> gone) {
        return programme.withItems(programme.items().stream()
                .map(row -> row.agendaItems().stream().noneMatch(gone::contains) ? row : without(row, gone))
                .toList());
    }

    private static ProgrammeItem without(ProgrammeItem row, Set<String> gone) {
        List<String> left =
                row.agendaItems().stream().filter(id -> !gone.contains(id)).toList();
        return row.toBuilder().agendaItems(left).build();
    }
}
