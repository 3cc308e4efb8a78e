package org.neaspec.plenary.invitation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.RegistrationWindows;

/** Says whether a meeting takes only those who were asked. */
@Singleton
public class InviteOnly {

    private final RegistrationWindows windows;
    private final AuditTrail audit;

    InviteOnly(RegistrationWindows windows, AuditTrail audit) {
        this.windows = windows;
        this.audit = audit;
    }

    @Transactional
    public void set(MeetingFacts meeting, boolean only, Organiser by) {
        if (windows.byInvitation(meeting.id(), only)) {
            audit.record(
                    Actor.staff(by.accountId(), by.name()),
                    only ? "invitation.onlyInvited" : "invitation.openToAll",
                    meeting.code(),
                    null);
        }
    }
}
