package org.neaspec.plenary.drafting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the checks found in a draft: what is to be looked at, and what somebody has said is meant so. */
public record CheckReport(List<Finding> open, List<Waived> waived) {

    public CheckReport {
        open = List.copyOf(open);
        waived = List.copyOf(waived);
    }

    /** A finding that is meant as it stands. */
    public record Waived(Finding finding, String reason, String by, Instant at) {}

    public Optional<Finding> find(String key) {
        return Stream.concat(open.stream(), waived.stream().map(Waived::finding))
                .filter(finding -> finding.key().equals(key))
                .findFirst();
    }

    public long count(Severity severity) {
        return open.stream().filter(finding -> finding.severity() == severity).count();
    }
}
