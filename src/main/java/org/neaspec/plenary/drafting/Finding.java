package org.neaspec.plenary.drafting;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.shared.Digests;

/**
 * Something a check found in a draft.
 *
 * @param itemId the row it is about; null when it is about none in particular
 * @param words what was found
 * @param matter what it was found in: while this stays the same it is the same finding
 * @param fix what is offered, where something can be
 */
public record Finding(
        Check check,
        Severity severity,
        @Nullable String itemId,
        Said words,
        List<String> matter,
        @Nullable Fix fix) {

    public Finding(
            Check check,
            Severity severity,
            @Nullable String itemId,
            Said words,
            List<String> matter,
            @Nullable Fix fix) {
        this.check = check;
        this.severity = severity;
        this.itemId = itemId;
        this.words = words;
        this.matter = List.copyOf(matter);
        this.fix = fix;
    }

    /** A finding whose matter is what its words say. */
    static Finding of(Check check, Severity severity, @Nullable String itemId, String... values) {
        return new Finding(
                check, severity, itemId, Said.of("drafting.finding." + check.name(), values), List.of(values), null);
    }

    Finding saying(String key) {
        return new Finding(check, severity, itemId, new Said(key, words.values()), matter, fix);
    }

    Finding about(String... otherMatter) {
        return new Finding(check, severity, itemId, words, List.of(otherMatter), fix);
    }

    Finding offering(@Nullable Fix offered) {
        return new Finding(check, severity, itemId, words, matter, offered);
    }

    /** The same finding has the same key in every draft; it is another one as soon as its matter changes. */
    public String key() {
        String whole = matter.stream().map(text -> text.length() + ":" + text).collect(Collectors.joining());
        return Digests.sha256Hex(check + "|" + itemId + "|" + whole).substring(0, 16);
    }
}
