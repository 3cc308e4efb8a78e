package org.neaspec.plenary.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.neaspec.plenary.programme.AgendaDifference.What;

/** Compares two forms of a formal agenda. */
final class AgendaComparison {

    private AgendaComparison() {}

    static List<AgendaDifference> of(Agenda before, Agenda after) {
        List<AgendaDifference> found = new ArrayList<>();
        for (Agenda.Numbered now : after.numbered()) {
            before.find(now.item().id())
                    .ifPresentOrElse(
                            old -> compare(old, now, found),
                            () -> found.add(new AgendaDifference(What.ADDED, null, print(now))));
        }
        for (Agenda.Numbered old : before.numbered()) {
            if (after.find(old.item().id()).isEmpty()) {
                found.add(new AgendaDifference(What.REMOVED, print(old), null));
            }
        }
        if (before.adopted() != after.adopted()) {
            found.add(new AgendaDifference(after.adopted() ? What.ADOPTED : What.NO_LONGER_ADOPTED, null, null));
        }
        return found;
    }

    private static void compare(Agenda.Numbered old, Agenda.Numbered now, List<AgendaDifference> found) {
        AgendaItem one = old.item();
        AgendaItem other = now.item();
        if (!old.label().equals(now.label())) {
            found.add(new AgendaDifference(What.RENUMBERED, print(old), print(now)));
        }
        if (!one.title().equals(other.title())) {
            found.add(new AgendaDifference(What.RETITLED, print(old), print(now)));
        }
        if (!Objects.equals(one.annotation(), other.annotation())) {
            found.add(new AgendaDifference(What.ANNOTATED, print(old), print(now)));
        }
        if (!one.documents().equals(other.documents())) {
            found.add(new AgendaDifference(What.DOCUMENTS, print(old), print(now)));
        }
        if (one.order() != other.order()) {
            found.add(new AgendaDifference(What.ORDER, print(old), print(now)));
        }
    }

    private static String print(Agenda.Numbered item) {
        return item.label() + ". " + item.item().title();
    }
}
