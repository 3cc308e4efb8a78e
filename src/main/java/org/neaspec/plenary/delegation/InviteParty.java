package org.neaspec.plenary.delegation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;

/** Says whether a State or body is invited to send a delegation, and how many it may have. */
@Singleton
public class InviteParty {

    private final Delegations delegations;
    private final DelegationRepository rows;
    private final AuditTrail audit;

    InviteParty(Delegations delegations, DelegationRepository rows, AuditTrail audit) {
        this.delegations = delegations;
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * Says so. Those named already stay, whatever the number.
     *
     * @param places null for as many as all others
     */
    @Transactional
    public Delegation invite(
            long meetingId,
            @Nullable String stateCode,
            @Nullable Long bodyId,
            boolean invited,
            @Nullable Integer places,
            Organiser by) {
        var delegation = delegations.begun(meetingId, stateCode, bodyId);
        rows.invite(delegation.rowId(), invited, places);
        audit.record(
                Actor.staff(by.accountId(), by.name()),
                invited ? "delegation.partyInvited" : "delegation.partyLeftOut",
                delegation.party().name(),
                places == null ? null : places.toString());
        return delegations.byId(delegation.rowId()).orElseThrow();
    }
}
