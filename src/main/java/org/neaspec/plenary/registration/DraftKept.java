package org.neaspec.plenary.registration;

import java.time.Instant;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.shared.EmailAddress;

/**
 * Somebody had a form kept half-way through, or asked for its link again.
 *
 * @param token opens the form; it goes to this address only
 * @param until when it is forgotten
 */
public record DraftKept(MeetingFacts meeting, EmailAddress email, String token, Instant until) {}
