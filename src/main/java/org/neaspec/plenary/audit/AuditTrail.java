package org.neaspec.plenary.audit;

import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The record of who did what. Lines are added, read and never changed. */
@Singleton
public class AuditTrail {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DETAIL = 4000;

    private final AuditRepository entries;

    AuditTrail(AuditRepository entries) {
        this.entries = entries;
    }

    /**
     * Adds a line, inside the caller's transaction where there is one, so that act and record stand or fall together. Names
     * and ids only: no passwords, tokens, health data or answers of a form.
     *
     * @param act a short word in the past tense, dotted by room: {@code account.signedIn}; its text is the message
     *     {@code audit.act.<act>}
     * @param subject what it was done to, as people would name it
     * @param detail more about it, such as the reason given, or null
     */
    public void record(Actor actor, String act, String subject, @Nullable String detail) {
        entries.add(
                actor.accountId(),
                clean(actor.name(), LONGEST_NAME),
                act,
                clean(subject, LONGEST_NAME),
                detail == null ? null : clean(detail, LONGEST_DETAIL));
    }

    /**
     * Forgets what lines say about a person, inside the caller's transaction; that something was done, by whom and when, stays.
     *
     * @param reference under which the person is known in lines; it stays, for it tells nothing any more
     * @param names by which lines call the person, which go
     */
    public void forget(String reference, List<String> names) {
        entries.forgetDetails(reference);
        if (!names.isEmpty()) {
            entries.forgetSubjects(names);
        }
    }

    /** Forgets people by these names, who have no account: as who did something, and as who it was done about. */
    public void forgetNames(List<String> names) {
        entries.forgetActors(names);
        entries.forgetInDetails(names);
    }

    /**
     * Lines, newest first.
     *
     * @param before only lines older than the one with this id; {@link Long#MAX_VALUE} for the newest of all
     */
    public List<AuditEntry> newest(long before, int count) {
        return entries.newest(before, count);
    }

    /** Line breaks and other control characters would let a name pretend to be a line of its own. */
    private static String clean(String text, int longest) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        if (line.length() <= longest) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return line.substring(0, end) + "…";
    }
}
