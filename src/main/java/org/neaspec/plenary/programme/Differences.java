package org.neaspec.plenary.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.neaspec.plenary.access.Sight;
import org.neaspec.plenary.programme.Difference.Plain;
import org.neaspec.plenary.programme.Difference.What;

/**
 * What is otherwise in one programme than in another. It says all that it is given: whoever shows it to others takes
 * {@link #seenBy}, which compares only what they may know of either.
 *
 * @param rows in the order of the programme
 */
public record Differences(List<RowDifference> rows, List<AgendaDifference> agenda) {

    public static final Differences NONE = new Differences(List.of(), List.of());

    private static final Comparator<RowDifference> BY_TIME = Comparator.comparing(
                    RowDifference::day, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(change -> change.row().start(), Comparator.nullsLast(Comparator.naturalOrder()));

    public Differences {
        rows = List.copyOf(rows);
        agenda = List.copyOf(agenda);
    }

    public boolean none() {
        return rows.isEmpty() && agenda.isEmpty();
    }

    /** Everything, as those may know it who write the programme. Notes for the run-sheet are no part of it. */
    public static Differences between(Programme before, Programme after) {
        List<RowDifference> rows = new ArrayList<>();
        for (ProgrammeItem now : after.items()) {
            before.find(now.id())
                    .ifPresentOrElse(
                            old -> compare(old, now, before, after, rows),
                            () -> rows.add(new RowDifference(null, now.asPrinted(), plain(What.ADDED))));
        }
        for (ProgrammeItem old : before.items()) {
            if (after.find(old.id()).isEmpty()) {
                rows.add(new RowDifference(old.asPrinted(), null, plain(What.REMOVED)));
            }
        }
        return new Differences(
                rows.stream().sorted(BY_TIME).toList(), AgendaComparison.of(before.agenda(), after.agenda()));
    }

    private static void compare(
            ProgrammeItem old, ProgrammeItem now, Programme before, Programme after, List<RowDifference> rows) {
        List<Difference> found = RowComparison.of(old, now, before.agenda(), after.agenda());
        if (!found.isEmpty()) {
            rows.add(new RowDifference(old.asPrinted(), now.asPrinted(), found));
        }
    }

    private static List<Difference> plain(What what) {
        return List.of(new Plain(what));
    }

    /**
     * What somebody may know of it. Both programmes are cut to what these eyes see of them before they are compared, so a row
     * that comes into sight is an added one, and one that goes out of sight a removed one.
     */
    public static Differences seenBy(ProgrammeLens.Eyes eyes, Programme before, Programme after) {
        List<ProgrammeItem> old = new ArrayList<>();
        List<ProgrammeItem> now = new ArrayList<>();
        for (ProgrammeItem item : before.items()) {
            Sight sight = eyes.sight(item);
            Sight later = after.find(item.id()).map(eyes::sight).orElse(sight);
            cut(item, sight, later).forEach(old::add);
        }
        for (ProgrammeItem item : after.items()) {
            Sight sight = eyes.sight(item);
            Sight earlier = before.find(item.id()).map(eyes::sight).orElse(sight);
            cut(item, sight, earlier).forEach(now::add);
        }
        return between(new Programme(old, before.agenda()), new Programme(now, after.agenda()));
    }

    /** The same limited to rows that these eyes attend, before or after: what mails tell. */
    public static Differences concerning(ProgrammeLens.Eyes eyes, Programme before, Programme after) {
        return seenBy(eyes, attended(eyes, before, after), attended(eyes, after, before))
                .rowsOnly();
    }

    private static Programme attended(ProgrammeLens.Eyes eyes, Programme programme, Programme other) {
        return programme.withItems(programme.items().stream()
                .filter(item -> eyes.attends(item)
                        || other.find(item.id()).filter(eyes::attends).isPresent())
                .toList());
    }

    private Differences rowsOnly() {
        return new Differences(rows, List.of());
    }

    /** A row that is seen more fully on one side than on the other is compared by what is seen on both. */
    private static Stream<ProgrammeItem> cut(ProgrammeItem item, Sight sight, Sight other) {
        boolean titled = sight.compareTo(Sight.LISTED) <= 0 && other.compareTo(Sight.LISTED) <= 0;
        return cut(item, titled && other.compareTo(sight) > 0 ? other : sight);
    }

    /** What somebody is shown of a row. */
    static Stream<ProgrammeItem> cut(ProgrammeItem item, Sight sight) {
        return switch (sight) {
            case FULL -> Stream.of(item.asPrinted());
            case LISTED -> Stream.of(item.listed());
            case PLACEHOLDER -> Stream.of(item.placeholder());
            case ABSENT -> Stream.empty();
        };
    }
}
