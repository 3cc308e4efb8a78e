package org.neaspec.plenary.roster;

/** How far the mails of a message to many have come. The room of mails implements it, since this room does not know it. */
public interface MessageMails {

    /** How many are queued and have not left yet. */
    long waiting(String messageId);

    /** Whether mails leave this installation at all; otherwise they are only read on it. */
    boolean leave();
}
