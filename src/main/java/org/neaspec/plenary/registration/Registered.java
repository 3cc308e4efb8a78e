package org.neaspec.plenary.registration;

import io.micronaut.core.annotation.Introspected;

/** A registration with no more than where it belongs and where it stands. */
@Introspected
record Registered(long id, long meetingId, RegistrationStatus status) {}
