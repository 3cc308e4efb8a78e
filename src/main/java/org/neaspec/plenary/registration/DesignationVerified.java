package org.neaspec.plenary.registration;

import org.neaspec.plenary.access.Designation;

/**
 * An organiser verified a designation of a registered person, or took the verification back.
 *
 * @param held whether the person holds it now
 * @param accountId who did it
 */
public record DesignationVerified(long registrationId, Designation kind, boolean held, long accountId, String by)
        implements RegistrationFact {}
