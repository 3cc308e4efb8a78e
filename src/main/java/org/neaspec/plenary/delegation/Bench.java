package org.neaspec.plenary.delegation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.neaspec.plenary.delegation.NamingOutcome.Refused;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.shared.Moments;

/** Says whether there is a place on the bench of a delegation. Asked under its lock, so that two never take the last one both. */
@Singleton
class Bench {

    /** Whether the delegation may still be changed at all: States change theirs until the end. */
    Optional<Refused> over(MeetingFacts meeting, Instant now) {
        return meeting.date().before(LocalDate.ofInstant(now, meeting.zoneOrUtc()))
                ? Optional.of(Refused.because("send", "over"))
                : Optional.empty();
    }

    /** Whether somebody more may be named at this moment. The windows are for focal points: staff may until the meeting is over. */
    Optional<Refused> open(MeetingFacts meeting, Terms terms, Caller by, Instant now) {
        if (by.organiser() != null || over(meeting, now).isPresent()) {
            return over(meeting, now);
        }
        if (terms.opens() != null && terms.early(now)) {
            return Optional.of(Refused.because("send", "early", Moments.moment(terms.opens(), meeting.zoneOrUtc())));
        }
        if (terms.closes() != null && terms.late(now)) {
            return Optional.of(Refused.because("send", "late", Moments.moment(terms.closes(), meeting.zoneOrUtc())));
        }
        return Optional.empty();
    }

    /** Whether one more finds a place. */
    Optional<Refused> place(Delegation delegation, Terms terms, List<Member> members) {
        var places = delegation.placesUnder(terms);
        long taken = members.stream().filter(Member::present).count();
        return places != null && taken >= places
                ? Optional.of(Refused.because("send", "full", places))
                : Optional.empty();
    }

    /**
     * Whether somebody may have this role beside the others.
     *
     * @param swap whether the head there is steps down
     */
    Optional<Refused> role(Terms terms, List<Member> others, DelegationRole role, boolean swap) {
        var same = others.stream()
                .filter(Member::present)
                .filter(member -> member.role() == role)
                .toList();
        if (role == DelegationRole.HEAD) {
            return same.isEmpty() || swap
                    ? Optional.empty()
                    : Optional.of(Refused.because("role", "head", same.get(0).name()));
        }
        var places = terms.placesOf(role);
        return places != null && same.size() >= places
                ? Optional.of(Refused.because("role", "role", places, role))
                : Optional.empty();
    }
}
