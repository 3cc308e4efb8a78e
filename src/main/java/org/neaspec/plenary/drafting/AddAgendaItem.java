package org.neaspec.plenary.drafting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.Agenda;
import org.neaspec.plenary.programme.AgendaItem;
import org.neaspec.plenary.programme.Programme;

/**
 * Adds an item to the end of the agenda, or a sub-item to the end of an item.
 *
 * @param id of the new item
 * @param under the item it belongs to; null for an item of its own
 */
public record AddAgendaItem(String id, @Nullable String under, AgendaText text) implements ProgrammeAct {

    /** How many items or sub-items one list may have: letters end with z. */
    static final int MOST = 26;

    @Override
    public ActResult on(Programme now) {
        Agenda agenda = now.agenda();
        AgendaItem item =
                new AgendaItem(id, text.title(), text.annotation(), text.documents(), List.of(), text.order());
        Said said = Said.of("drafting.act.agenda.added", text.title());
        if (under == null) {
            List<AgendaItem> items = new ArrayList<>(agenda.items());
            items.add(item);
            return new ActResult.Done(now.withAgenda(agenda.withItems(items)), said);
        }
        AgendaItem parent = agenda.items().stream()
                .filter(one -> one.id().equals(under))
                .findFirst()
                .orElse(null);
        if (parent == null) {
            return new ActResult.Gone();
        }
        if (parent.subItems().size() >= MOST) {
            return ActResult.Refused.because("title", "drafting.agenda.error.letters", String.valueOf(MOST));
        }
        List<AgendaItem> subs = new ArrayList<>(parent.subItems());
        subs.add(item);
        return new ActResult.Done(
                now.withAgenda(AgendaTree.with(agenda, under, one -> AgendaTree.withSubs(one, subs))), said);
    }
}
