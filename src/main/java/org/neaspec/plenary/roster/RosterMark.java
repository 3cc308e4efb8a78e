package org.neaspec.plenary.roster;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.neaspec.plenary.shared.Digests;

/**
 * What a file can change of a person, in twelve letters: a file that comes in again says by it how things stood when it was
 * made, so that nobody's change in between is overwritten.
 */
final class RosterMark {

    private static final int LETTERS = 12;

    private RosterMark() {}

    static String of(RosterLine line) {
        return Digests.sha256Hex(Arrays.stream(RosterColumn.values())
                        .filter(RosterColumn::taken)
                        .map(column -> String.valueOf(value(line, column)).replace('\0', ' '))
                        .collect(Collectors.joining("\0")))
                .substring(0, LETTERS);
    }

    private static Object value(RosterLine line, RosterColumn column) {
        Object value = switch (column) {
            case NAME -> line.printedName();
            case HONORIFIC -> line.honorific();
            case GIVEN_NAME -> line.givenName();
            case FAMILY_NAME -> line.familyName();
            case LOCAL_NAME -> line.localName();
            case JOB_TITLE -> line.jobTitle();
            case UNIT -> line.unit();
            case ORGANISATION -> line.organisation();
            case STATE -> line.stateCode();
            case CATEGORY -> line.category().name();
            case ATTENDANCE -> line.attendance().name();
            case PHONE -> line.phone();
            case DIETARY -> line.dietary();
            case ACCESS_NEEDS -> line.accessNeeds();
            case LISTED -> line.consentListing();
            default -> throw new IllegalArgumentException(column + " is not taken from files");
        };
        return value == null ? "" : value;
    }
}
