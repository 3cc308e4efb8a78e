package org.neaspec.plenary.mail;

/**
 * What a mail to a member of staff prints.
 *
 * @param link where it leads
 * @param minutes how long the link works
 * @param when the moment it speaks of, with its zone
 */
record AccountMailPage(String name, String siteName, String link, long minutes, String when) {}
