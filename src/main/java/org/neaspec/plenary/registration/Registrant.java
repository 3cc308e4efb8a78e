package org.neaspec.plenary.registration;

import org.neaspec.plenary.shared.EmailAddress;

/**
 * Somebody who registered, as far as writing to him or her needs it.
 *
 * @param id of the registration
 * @param reference what people quote, such as {@code 7KQ4-M2XD}
 * @param name as it is printed
 */
public record Registrant(
        long id, String reference, long meetingId, RegistrationStatus status, String name, EmailAddress email) {}
