package org.neaspec.plenary.delegation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.delegation.NamingOutcome.AlreadyThere;
import org.neaspec.plenary.delegation.NamingOutcome.Named;
import org.neaspec.plenary.delegation.NamingOutcome.Refused;
import org.neaspec.plenary.registration.CorrectNominee;
import org.neaspec.plenary.registration.Nominee;

/**
 * Repairs how somebody was named who has not answered: a name or an address that was mistyped, a mail that got lost. The personal
 * link itself is never shown to a focal point: it opens whatever the person writes of herself later, needs and papers included.
 * At the corrected address, which may be that of a colleague who hands it on, it works like any other.
 */
@Singleton
public class MendNominee {

    private final Delegations delegations;
    private final DelegationRepository rows;
    private final Parties parties;
    private final CorrectNominee correct;
    private final NominationLetter letter;

    MendNominee(
            Delegations delegations,
            DelegationRepository rows,
            Parties parties,
            CorrectNominee correct,
            NominationLetter letter) {
        this.delegations = delegations;
        this.rows = rows;
        this.parties = parties;
        this.correct = correct;
        this.letter = letter;
    }

    /** Corrects name and address; who has another address now is written to there, and the old link ends. */
    @Transactional
    public NamingOutcome correct(Caller by, String memberId, Nominee nominee) {
        var member = locked(by, memberId);
        if (member == null) {
            return Refused.because("send", "gone");
        }
        var sponsor = parties.sponsor(
                by, delegations.byId(by.delegationId()).orElseThrow().party());
        return switch (correct.correct(member.registrationId(), nominee, sponsor)) {
            case CORRECTED -> new Named(nominee.printedName());
            case UNCHANGED -> new AlreadyThere(member.name());
            case TAKEN -> Refused.because("email", "taken");
            case ANSWERED -> Refused.because("send", "answered", member.name());
        };
    }

    /** Has the person written to once more. */
    @Transactional
    public NamingOutcome writeAgain(Caller by, String memberId) {
        var member = locked(by, memberId);
        if (member == null) {
            return Refused.because("send", "gone");
        }
        return switch (correct.again(member.registrationId(), by.actor())) {
            case TRIED_AGAIN -> new Named(member.name());
            case DUE -> {
                letter.again(member.registrationId());
                yield new Named(member.name());
            }
            case JUST_SENT -> Refused.because("send", "justSent", member.name());
            case ANSWERED -> Refused.because("send", "answered", member.name());
        };
    }

    private @Nullable Member locked(Caller by, String memberId) {
        rows.hold(by.delegationId());
        return delegations.members(by.delegationId()).stream()
                .filter(member -> member.publicId().equals(memberId))
                .filter(Member::present)
                .findFirst()
                .orElse(null);
    }
}
