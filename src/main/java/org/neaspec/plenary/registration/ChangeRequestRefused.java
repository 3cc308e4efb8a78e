package org.neaspec.plenary.registration;

/**
 * An organiser refused a change that a person had asked for after the freeze.
 *
 * @param stepId the one step of its history that this is
 * @param reason what the person is told
 */
public record ChangeRequestRefused(long registrationId, long stepId, String reason, long accountId, String by) {}
