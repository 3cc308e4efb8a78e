package org.neaspec.plenary.meeting;

/** Whether people can register for a meeting now. */
public enum RegistrationState {
    NOT_OFFERED,
    NOT_YET,
    OPEN,
    FULL,
    CLOSED
}
