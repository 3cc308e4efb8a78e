package org.neaspec.plenary.mail;

import io.micronaut.core.annotation.Introspected;

/** How many mails are in a state. */
@Introspected
public record StateCount(MailState state, long many) {}
