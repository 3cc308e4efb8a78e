package org.neaspec.plenary.drafting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.neaspec.plenary.programme.Agenda;
import org.neaspec.plenary.programme.AgendaItem;
import org.neaspec.plenary.programme.Programme;

/** Puts a pasted agenda in the place of the one there is. Items of the same title stay what they were, with their rows. */
public record PasteAgenda(List<AgendaItem> items) implements ProgrammeAct {

    public PasteAgenda {
        items = List.copyOf(items);
    }

    @Override
    public ActResult on(Programme now) {
        Map<String, AgendaItem> before = new HashMap<>();
        now.agenda().numbered().forEach(one -> before.putIfAbsent(one.item().title(), one.item()));
        Agenda after = now.agenda()
                .withItems(items.stream().map(item -> kept(item, before)).toList());
        Set<String> left = after.numbered().stream().map(one -> one.item().id()).collect(Collectors.toSet());
        Set<String> gone = now.agenda().numbered().stream()
                .map(one -> one.item().id())
                .filter(id -> !left.contains(id))
                .collect(Collectors.toSet());
        return new ActResult.Done(
                RemoveAgendaItem.unlinked(now.withAgenda(after), gone),
                Said.of("drafting.act.agenda.pasted", String.valueOf(items.size())));
    }

    private static AgendaItem kept(AgendaItem item, Map<String, AgendaItem> before) {
        // Taken out, so that a title that comes twice does not give two items one id.
        AgendaItem old = before.remove(item.title());
        List<AgendaItem> subs =
                item.subItems().stream().map(sub -> kept(sub, before)).toList();
        return (old == null ? item : old).withSubItems(subs);
    }
}
