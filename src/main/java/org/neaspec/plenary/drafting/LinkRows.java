package org.neaspec.plenary.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.neaspec.plenary.programme.Agenda;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;

/**
 * Says which rows of the programme are about an item of the agenda.
 *
 * @param seen the rows that were when the organiser looked
 * @param wanted the rows that shall be
 */
public record LinkRows(String itemId, Set<String> seen, Set<String> wanted) implements ProgrammeAct {

    public LinkRows {
        seen = Set.copyOf(seen);
        wanted = Set.copyOf(wanted);
    }

    @Override
    public ActResult on(Programme now) {
        Agenda.Numbered found = now.agenda().find(itemId).orElse(null);
        if (found == null
                || !wanted.stream()
                        .allMatch(id -> seen.contains(id) || now.find(id).isPresent())) {
            return new ActResult.Gone();
        }
        // Only what this organiser changed is changed: what somebody else has linked meanwhile stays.
        List<ProgrammeItem> rows = now.items().stream()
                .map(row -> wanted.contains(row.id()) == seen.contains(row.id()) ? row : linked(row))
                .toList();
        return new ActResult.Done(
                now.withItems(rows),
                Said.of(
                        "drafting.act.agenda.linked",
                        found.label(),
                        found.item().title()));
    }

    private ProgrammeItem linked(ProgrammeItem row) {
        List<String> items = new ArrayList<>(row.agendaItems());
        items.remove(itemId);
        if (wanted.contains(row.id())) {
            items.add(itemId);
        }
        return row.toBuilder().agendaItems(items).build();
    }
}
