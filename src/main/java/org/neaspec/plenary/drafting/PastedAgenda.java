package org.neaspec.plenary.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neaspec.plenary.programme.AgendaItem;
import org.neaspec.plenary.shared.PlainText;

/**
 * An agenda read from text: "1. Opening", "a) Remarks", "5 (a) Air pollution". Nothing is guessed: what is not understood and
 * numbers that are not the next ones are remarked upon.
 *
 * @param items with ids of their own
 * @param remarks one for each line that was understood in part or not at all
 */
public record PastedAgenda(List<AgendaItem> items, List<Said> remarks) {

    private static final Pattern SUB = Pattern.compile("(?:\\d{1,2}\\s*\\.?\\s*)?\\(?([a-z])\\s*[.)]\\s*(\\S.*)");
    private static final Pattern ITEM = Pattern.compile("(\\d{1,2})\\s*[.)]\\s*(\\S.*)");

    public PastedAgenda {
        items = List.copyOf(items);
        remarks = List.copyOf(remarks);
    }

    public static PastedAgenda read(String text) {
        List<AgendaItem> items = new ArrayList<>();
        List<Said> remarks = new ArrayList<>();
        text.lines().map(PlainText::line).filter(line -> !line.isEmpty()).forEach(line -> read(line, items, remarks));
        return new PastedAgenda(items, remarks);
    }

    private static void read(String line, List<AgendaItem> items, List<Said> remarks) {
        Matcher sub = SUB.matcher(line);
        Matcher item = ITEM.matcher(line);
        if (sub.matches() && !items.isEmpty()) {
            AgendaItem parent = items.get(items.size() - 1);
            List<AgendaItem> subs = new ArrayList<>(parent.subItems());
            expect(line, sub.group(1), String.valueOf((char) ('a' + subs.size())), remarks);
            subs.add(item(sub.group(2)));
            items.set(items.size() - 1, AgendaTree.withSubs(parent, subs));
        } else if (item.matches()) {
            expect(line, item.group(1), String.valueOf(items.size() + 1), remarks);
            items.add(item(item.group(2)));
        } else {
            remarks.add(Said.of("drafting.agenda.paste.unread", line));
        }
    }

    private static void expect(String line, String printed, String next, List<Said> remarks) {
        if (!printed.equals(next)) {
            remarks.add(Said.of("drafting.agenda.paste.number", line, printed, next));
        }
    }

    private static AgendaItem item(String title) {
        return new AgendaItem(UUID.randomUUID().toString(), title, null, null, null);
    }
}
