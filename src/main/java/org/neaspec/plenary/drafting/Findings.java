package org.neaspec.plenary.drafting;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;

/** What the checks have found so far. */
final class Findings {

    private final Map<String, Finding> byKey = new LinkedHashMap<>();

    void add(Finding finding) {
        byKey.putIfAbsent(finding.key(), finding);
    }

    /** The worst first, then in the order of the programme. */
    List<Finding> inOrder(Programme programme) {
        Map<String, Integer> places = new HashMap<>();
        for (ProgrammeItem item : programme.items()) {
            places.put(item.id(), places.size());
        }
        return byKey.values().stream()
                .sorted(Comparator.comparing(Finding::severity)
                        .thenComparing(
                                finding -> finding.itemId() == null ? -1 : places.getOrDefault(finding.itemId(), -1)))
                .toList();
    }
}
