package org.neaspec.plenary.mail;

/** A mail is in the queue; once its transaction is committed there is something to send. */
record MailQueued() {}
