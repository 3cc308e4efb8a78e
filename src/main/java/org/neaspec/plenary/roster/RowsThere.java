package org.neaspec.plenary.roster;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.roster.FileHeads.Places;
import org.neaspec.plenary.shared.EmailAddress;

/** Those at a meeting whom rows of a file are about: two queries for each five hundred rows. */
@Singleton
class RowsThere {

    private static final int PORTION = 500;

    private final RosterRepository rows;

    RowsThere(RosterRepository rows) {
        this.rows = rows;
    }

    /** Who is there, by reference and by address. */
    record There(Map<String, RosterLine> byReference, Map<String, RosterLine> byEmail) {

        @Nullable
        RosterLine known(String reference) {
            return byReference.get(reference);
        }

        @Nullable
        RosterLine under(String emailKey) {
            return emailKey.isEmpty() ? null : byEmail.get(emailKey);
        }
    }

    There of(long meetingId, Places places, Collection<List<String>> all) {
        Set<String> references = new HashSet<>();
        Set<String> emails = new HashSet<>();
        for (List<String> cells : all) {
            String reference = RowCheck.reference(places, cells);
            if (reference.isEmpty()) {
                emails.add(RowCheck.emailKey(places, cells));
            } else {
                references.add(reference);
            }
        }
        emails.remove("");
        references.remove("?");
        Map<String, RosterLine> byReference = new HashMap<>();
        for (List<String> some : portions(references)) {
            rows.byReferences(meetingId, some).forEach(line -> byReference.put(line.reference(), line));
        }
        Map<String, RosterLine> byEmail = new HashMap<>();
        for (List<String> some : portions(emails)) {
            rows.byEmails(meetingId, some).forEach(line -> byEmail.put(key(line), line));
        }
        return new There(byReference, byEmail);
    }

    private static String key(RosterLine line) {
        return line.email() == null ? "" : new EmailAddress(line.email()).key();
    }

    private static List<List<String>> portions(Set<String> values) {
        List<String> all = List.copyOf(values);
        List<List<String>> portions = new java.util.ArrayList<>();
        for (int from = 0; from < all.size(); from += PORTION) {
            portions.add(all.subList(from, Math.min(from + PORTION, all.size())));
        }
        return portions;
    }
}
