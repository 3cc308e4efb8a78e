package org.neaspec.plenary.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a list of people can show of each. Heads come from the messages {@code roster.column.<name>}. */
public enum RosterColumn {
    REFERENCE,
    NAME(Use.TAKEN, Use.AT_FIRST),
    HONORIFIC(Use.TAKEN),
    GIVEN_NAME(Use.TAKEN),
    FAMILY_NAME(Use.TAKEN),
    LOCAL_NAME(Use.TAKEN),
    JOB_TITLE(Use.TAKEN),
    UNIT(Use.TAKEN),
    ORGANISATION(Use.TAKEN, Use.AT_FIRST),
    /** The body of the directory that it is, and of what kind that is. */
    DIRECTORY_BODY(Use.ELSEWHERE),
    BODY_KIND(Use.COUNTED),
    STATE(Use.TAKEN, Use.AT_FIRST),
    CATEGORY(Use.TAKEN, Use.AT_FIRST),
    /** The delegation somebody is in; ordered by it, a list is in the order of protocol. */
    DELEGATION(Use.ELSEWHERE),
    ROLE(Use.ELSEWHERE, Use.AT_FIRST),
    STATUS(Use.ELSEWHERE, Use.AT_FIRST),
    SEGMENTS(Use.ELSEWHERE, Use.AT_FIRST, Use.UNSORTED),
    ATTENDANCE(Use.TAKEN, Use.AT_FIRST),
    EMAIL,
    PHONE(Use.TAKEN),
    CLAIMS(Use.ELSEWHERE),
    DIETARY(Use.TAKEN),
    ACCESS_NEEDS(Use.TAKEN),
    LISTED(Use.TAKEN),
    ENDORSEMENT(Use.ELSEWHERE),
    ASSIGNEE(Use.ELSEWHERE),
    NOTES(Use.COUNTED),
    RECEIVED(Use.COUNTED, Use.AT_FIRST),
    UPDATED(Use.COUNTED);

    private enum Use {
        /** Taken from a file that comes in again. */
        TAKEN,
        /** Changed on a page of its own, and refused from a file. */
        ELSEWHERE,
        /** Known by the site alone. */
        COUNTED,
        AT_FIRST,
        UNSORTED
    }

    private final boolean taken;
    private final boolean elsewhere;
    private final boolean counted;
    private final boolean atFirst;
    private final boolean sortable;

    RosterColumn(Use... uses) {
        var all = List.of(uses);
        this.taken = all.contains(Use.TAKEN);
        this.elsewhere = all.contains(Use.ELSEWHERE);
        this.counted = all.contains(Use.COUNTED);
        this.atFirst = all.contains(Use.AT_FIRST);
        this.sortable = !all.contains(Use.UNSORTED);
    }

    /** What is shown when nobody chose. */
    public static List<RosterColumn> atFirst() {
        return Arrays.stream(values()).filter(column -> column.atFirst).toList();
    }

    /** The column as addresses name it. */
    public static Optional<RosterColumn> of(String key) {
        return Arrays.stream(values())
                .filter(column -> column.key().equals(key))
                .findFirst();
    }

    /** What a file may change among the standard answers. */
    public boolean taken() {
        return taken;
    }

    /** What is changed on a page of its own, with what belongs to it there: a reason, a mail, a colleague. */
    boolean elsewhere() {
        return elsewhere;
    }

    /** What the site itself counts or notes, so that nobody can change it. */
    boolean counted() {
        return counted;
    }

    /** The message that says where it is changed. */
    String elsewhereKey() {
        return "roster.elsewhere." + name();
    }

    public boolean sortable() {
        return sortable;
    }

    /** Its name in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String messageKey() {
        return "roster.column." + name();
    }
}
