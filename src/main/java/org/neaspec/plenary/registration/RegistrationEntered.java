package org.neaspec.plenary.registration;

/**
 * A member of staff registered somebody.
 *
 * @param status where the registration stands now
 * @param accountId who entered it
 * @param told whether the person is to be written to; an approval writes by itself
 */
public record RegistrationEntered(
        long registrationId, WayIn way, RegistrationStatus status, long accountId, String by, boolean told) {}
