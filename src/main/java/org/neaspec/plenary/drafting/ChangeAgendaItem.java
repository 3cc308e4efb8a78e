package org.neaspec.plenary.drafting;

import org.neaspec.plenary.programme.Agenda;
import org.neaspec.plenary.programme.AgendaItem;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeJson;

/**
 * Changes what an item or sub-item says.
 *
 * @param seen the fingerprint of its text as the organiser saw it
 */
public record ChangeAgendaItem(String itemId, String seen, AgendaText wanted, ProgrammeJson json)
        implements ProgrammeAct {

    @Override
    public ActResult on(Programme now) {
        Agenda.Numbered found = now.agenda().find(itemId).orElse(null);
        if (found == null) {
            return new ActResult.Gone();
        }
        if (!fingerprint(AgendaText.of(found.item()), json).equals(seen)) {
            return ActResult.Refused.because("title", "drafting.agenda.error.overtaken");
        }
        return new ActResult.Done(
                now.withAgenda(AgendaTree.with(now.agenda(), itemId, wanted::in)),
                Said.of("drafting.act.agenda.changed", found.label(), wanted.title()));
    }

    public static String fingerprint(AgendaText text, ProgrammeJson json) {
        return json.fingerprint(
                new AgendaItem("", text.title(), text.annotation(), text.documents(), null, text.order()));
    }
}
