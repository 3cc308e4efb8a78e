package org.neaspec.plenary.drafting;

import org.neaspec.plenary.programme.Agenda;
import org.neaspec.plenary.programme.Programme;

/** Moves an item or sub-item one step. Rows stay about it, whatever its number becomes. */
public record MoveAgendaItem(String itemId, Step step) implements ProgrammeAct {

    /** Where to. */
    public enum Step {
        UP,
        DOWN,
        /** Under the item before it. */
        IN,
        /** Out of the item it belongs to. */
        OUT
    }

    @Override
    public ActResult on(Programme now) {
        Agenda agenda = now.agenda();
        Agenda.Numbered found = agenda.find(itemId).orElse(null);
        if (found == null) {
            return new ActResult.Gone();
        }
        Agenda after = switch (step) {
            case UP -> AgendaTree.shifted(agenda, itemId, -1);
            case DOWN -> AgendaTree.shifted(agenda, itemId, 1);
            case IN -> AgendaTree.indented(agenda, itemId);
            case OUT -> AgendaTree.outdented(agenda, itemId);
        };
        String label = after.find(itemId).orElseThrow().label();
        return new ActResult.Done(
                now.withAgenda(after),
                Said.of("drafting.act.agenda.moved", found.item().title(), label));
    }
}
