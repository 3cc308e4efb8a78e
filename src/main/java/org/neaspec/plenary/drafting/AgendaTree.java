package org.neaspec.plenary.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.neaspec.plenary.programme.Agenda;
import org.neaspec.plenary.programme.AgendaItem;

/** Where items and sub-items stand, and what else they could be. Nothing here changes an agenda: it makes others. */
final class AgendaTree {

    private AgendaTree() {}

    static Optional<AgendaItem> parent(Agenda agenda, String subId) {
        return agenda.items().stream()
                .filter(item ->
                        item.subItems().stream().anyMatch(sub -> sub.id().equals(subId)))
                .findFirst();
    }

    /** The same with one item or sub-item in another form. */
    static Agenda with(Agenda agenda, String id, UnaryOperator<AgendaItem> change) {
        return agenda.withItems(agenda.items().stream()
                .map(item -> item.id().equals(id)
                        ? change.apply(item)
                        : withSubs(item, changed(item.subItems(), id, change)))
                .toList());
    }

    private static List<AgendaItem> changed(List<AgendaItem> subs, String id, UnaryOperator<AgendaItem> change) {
        return subs.stream()
                .map(sub -> sub.id().equals(id) ? change.apply(sub) : sub)
                .toList();
    }

    static AgendaItem withSubs(AgendaItem item, List<AgendaItem> subs) {
        return item.withSubItems(subs);
    }

    static Agenda without(Agenda agenda, String id) {
        return agenda.withItems(agenda.items().stream()
                .filter(item -> !item.id().equals(id))
                .map(item -> withSubs(
                        item,
                        item.subItems().stream()
                                .filter(sub -> !sub.id().equals(id))
                                .toList()))
                .toList());
    }

    /** One step up or down among its own kind; at the end of the list nothing changes. */
    static Agenda shifted(Agenda agenda, String id, int by) {
        Optional<AgendaItem> parent = parent(agenda, id);
        return parent.isPresent()
                ? with(agenda, parent.get().id(), item -> withSubs(item, shifted(item.subItems(), id, by)))
                : agenda.withItems(shifted(agenda.items(), id, by));
    }

    private static List<AgendaItem> shifted(List<AgendaItem> items, String id, int by) {
        List<AgendaItem> others = new ArrayList<>(items);
        int from = position(items, id);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < others.size()) {
            others.add(to, others.remove(from));
        }
        return others;
    }

    /** An item becomes the last sub-item of the one before it, unless it has sub-items of its own. */
    static Agenda indented(Agenda agenda, String id) {
        int at = position(agenda.items(), id);
        if (at < 1 || !agenda.items().get(at).subItems().isEmpty()) {
            return agenda;
        }
        AgendaItem item = agenda.items().get(at);
        List<AgendaItem> subs = new ArrayList<>(agenda.items().get(at - 1).subItems());
        subs.add(item);
        return with(without(agenda, id), agenda.items().get(at - 1).id(), before -> withSubs(before, subs));
    }

    /** A sub-item becomes the item after the one it belonged to. */
    static Agenda outdented(Agenda agenda, String id) {
        Optional<AgendaItem> parent = parent(agenda, id);
        if (parent.isEmpty()) {
            return agenda;
        }
        AgendaItem item = agenda.find(id).orElseThrow().item();
        List<AgendaItem> items = new ArrayList<>(without(agenda, id).items());
        items.add(position(items, parent.get().id()) + 1, item);
        return agenda.withItems(items);
    }

    private static int position(List<AgendaItem> items, String id) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
