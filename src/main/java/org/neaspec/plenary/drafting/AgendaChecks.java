package org.neaspec.plenary.drafting;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neaspec.plenary.programme.Agenda;
import org.neaspec.plenary.programme.AgendaItem;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;

/** Whether the rows and the formal agenda are about each other. */
final class AgendaChecks {

    private AgendaChecks() {}

    static void look(CheckedDraft draft, Findings found) {
        Programme programme = draft.programme();
        Set<String> known = programme.agenda().numbered().stream()
                .map(numbered -> numbered.item().id())
                .collect(Collectors.toSet());
        programme.items().forEach(row -> vanished(row, known, found));
        if (!programme.items().isEmpty()) {
            unscheduled(draft, found);
        }
    }

    private static void vanished(ProgrammeItem row, Set<String> known, Findings found) {
        List<String> left = row.agendaItems().stream().filter(known::contains).toList();
        int gone = row.agendaItems().size() - left.size();
        if (gone > 0) {
            found.add(Finding.of(Check.NO_AGENDA_ITEM, Severity.ERROR, row.id(), String.valueOf(gone))
                    .about(row.agendaItems().toArray(String[]::new))
                    .offering(Fix.of(
                            MendRow.of(
                                    Check.NO_AGENDA_ITEM,
                                    row,
                                    row.toBuilder().agendaItems(left).build()),
                            "drafting.fix.NO_AGENDA_ITEM")));
        }
    }

    /** An item is in hand where a row is about it, about what it belongs to, or about something that belongs to it. */
    private static void unscheduled(CheckedDraft draft, Findings found) {
        Set<String> taken =
                draft.held().stream().flatMap(row -> row.agendaItems().stream()).collect(Collectors.toSet());
        Agenda agenda = draft.programme().agenda();
        if (taken.isEmpty() && !agenda.items().isEmpty()) {
            found.add(Finding.of(Check.NOT_SCHEDULED, Severity.WARNING, null)
                    .saying("drafting.finding.NOT_SCHEDULED.none"));
            return;
        }
        for (Agenda.Numbered numbered : agenda.numbered()) {
            AgendaItem item = numbered.item();
            AgendaItem parent = agenda.items().get(numbered.number() - 1);
            boolean inHand = Stream.concat(
                            Stream.of(item, parent), numbered.letter() == null ? item.subItems().stream() : Stream.of())
                    .anyMatch(one -> taken.contains(one.id()));
            // Sub-items of an item that is nowhere are said with it.
            boolean saidAlready = numbered.letter() != null && !scheduled(parent, taken);
            if (!inHand && !saidAlready) {
                found.add(Finding.of(Check.NOT_SCHEDULED, Severity.WARNING, null, numbered.label(), item.title())
                        .about(item.id()));
            }
        }
    }

    private static boolean scheduled(AgendaItem item, Set<String> taken) {
        return Stream.concat(Stream.of(item), item.subItems().stream()).anyMatch(one -> taken.contains(one.id()));
    }
}
