package org.neaspec.plenary.registration;

import org.neaspec.plenary.shared.EmailAddress;

/** Mail to an address came back, and staff say that it works by now. */
public record AddressTriedAgain(EmailAddress address) {}
