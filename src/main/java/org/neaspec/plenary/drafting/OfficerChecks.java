package org.neaspec.plenary.drafting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.neaspec.plenary.meeting.Bureau;
import org.neaspec.plenary.meeting.Office;
import org.neaspec.plenary.meeting.Officer;

/** Whether the officers come from different States, and the Chair from the host, as is the custom (domain notes, R-106). */
final class OfficerChecks {

    private OfficerChecks() {}

    static void look(CheckedDraft draft, Findings found) {
        Bureau bureau = draft.bureau();
        Map<String, List<Officer>> ofStates = bureau.officers().stream()
                .filter(officer -> officer.stateCode() != null)
                .collect(Collectors.groupingBy(
                        officer -> Objects.requireNonNull(officer.stateCode()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        ofStates.forEach((state, officers) -> {
            if (officers.size() > 1 && !successors(officers)) {
                found.add(Finding.of(
                        Check.OFFICERS_OF_ONE_STATE, Severity.WARNING, null, names(officers), draft.stateName(state)));
            }
        });
        String host = bureau.hostCode();
        List<Officer> chairs = bureau.officers().stream()
                .filter(officer -> officer.office() == Office.CHAIR && officer.stateCode() != null)
                .toList();
        if (host != null && !chairs.isEmpty() && chairs.stream().noneMatch(chair -> host.equals(chair.stateCode()))) {
            found.add(
                    Finding.of(Check.CHAIR_NOT_OF_HOST, Severity.WARNING, null, names(chairs), draft.stateName(host)));
        }
    }

    /** Whether one of them is meant to follow the other in the same office. */
    private static boolean successors(List<Officer> officers) {
        return officers.stream().map(Officer::office).distinct().count() == 1
                && officers.stream().map(Officer::status).distinct().count() == officers.size();
    }

    private static String names(List<Officer> officers) {
        return officers.stream().map(Officer::name).collect(Collectors.joining(", "));
    }
}
