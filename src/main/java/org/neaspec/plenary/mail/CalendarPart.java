package org.neaspec.plenary.mail;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a mail that calendars read (iMIP, RFC 6047).
 *
 * @param method its METHOD, said in the MIME type too
 * @param content the calendar object, as it was written
 * @param first the Message-ID of the invitation it belongs to; null for the invitation itself
 */
public record CalendarPart(
        String method, String content, @Nullable String first) {

    private static final Pattern FOLDED = Pattern.compile("\r?\n[ \t]");
    private static final Pattern CONFERENCE = Pattern.compile("(?m)^CONFERENCE(?:\"[^\"]*\"|[^\":\r\n])*:(\\S+)");

    /** Where the session is joined from afar; empty where it is not. */
    Optional<String> join() {
        Matcher conference = CONFERENCE.matcher(FOLDED.matcher(content).replaceAll(""));
        return conference.find() ? Optional.of(conference.group(1)) : Optional.empty();
    }
}
