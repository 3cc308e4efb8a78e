package org.neaspec.plenary.delegation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.Deadline;
import org.neaspec.plenary.meeting.DeadlineSource;
import org.neaspec.plenary.meeting.MeetingFacts;

/** Until when delegations are named and confirmed. */
@Singleton
class DelegationDeadlines implements DeadlineSource {

    private final TermsRepository terms;

    DelegationDeadlines(TermsRepository terms) {
        this.terms = terms;
    }

    @Override
    public List<Deadline> of(MeetingFacts meeting) {
        return terms.of(meeting.id()).stream()
                .flatMap(row -> Stream.of(
                        deadline(row, "delegation.deadline.closes", row.closesAt()),
                        deadline(row, "delegation.deadline.confirm", row.confirmBy())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Deadline> deadline(TermsRow row, String key, @Nullable Instant at) {
        return Optional.ofNullable(at).map(moment -> new Deadline(key, moment, row.version(), row.updatedAt()));
    }
}
