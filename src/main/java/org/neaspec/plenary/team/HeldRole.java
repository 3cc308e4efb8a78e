package org.neaspec.plenary.team;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import org.neaspec.plenary.access.MeetingRole;

/** A role somebody holds, once for each row of the programme that goes with it. */
@Introspected
record HeldRole(long meetingId, MeetingRole role, @Nullable String itemId) {}
