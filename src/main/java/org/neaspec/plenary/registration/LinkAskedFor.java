package org.neaspec.plenary.registration;

import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.shared.EmailAddress;

/** Somebody asks for the secret link that was mailed to an address, whatever it opens. Nothing is known about who asks. */
public record LinkAskedFor(MeetingFacts meeting, EmailAddress address) {}
