package org.neaspec.plenary.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.shared.Site;

/** Makes the one-time links by which accounts come into being. Only their hash is kept. */
@Singleton
public class InviteStaff {

    private static final int TOKEN = 32;
    private static final int HOURS = 72;
    private static final int FIRST_HOURS = 24;

    private final InvitationRepository invitations;
    private final AuditTrail audit;
    private final Site site;

    InviteStaff(InvitationRepository invitations, AuditTrail audit, Site site) {
        this.invitations = invitations;
        this.audit = audit;
        this.site = site;
    }

    /** A link, good for three days, for a colleague to make an account with; shown once, to be handed over in person. */
    @Transactional
    public String invite(Role role, Viewer.Organiser by) {
        audit.record(Actor.staff(by.accountId(), by.name()), "account.invited", role.name(), null);
        return link(role, by.accountId(), HOURS);
    }

    /** A link, good for a day, for the first administrator; it is void as soon as there is one. */
    String first() {
        return link(Role.ADMINISTRATOR, null, FIRST_HOURS);
    }

    private String link(Role role, @Nullable Long invitedBy, int hours) {
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(RandomIds.bytes(TOKEN));
        invitations.add(Hashes.sha256(token), role, invitedBy, hours);
        return site.link("/setup/" + token);
    }
}
