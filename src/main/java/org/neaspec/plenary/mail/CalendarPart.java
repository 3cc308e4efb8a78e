package org.neaspec.plenary.mail;

import org.jspecify.annotations.Nullable;

/**
 * The part of a mail that calendars read (iMIP, RFC 6047).
 *
 * @param method its METHOD, said in the MIME type too
 * @param content the calendar object, as it was written
 * @param first the Message-ID of the invitation it belongs to; null for the invitation itself
 */
public record CalendarPart(
        String method, String content, @Nullable String first) {}
