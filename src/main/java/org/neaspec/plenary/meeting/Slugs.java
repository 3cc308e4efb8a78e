package org.neaspec.plenary.meeting;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Addresses of meetings and series: small letters, digits and single hyphens, at most 80. */
public final class Slugs {

    public static final int LONGEST = 80;

    /** Words that stand where an address could, in paths of our own. */
    private static final Set<String> TAKEN = Set.of("new");

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Slugs() {}

    public static boolean valid(String text) {
        return text.length() <= LONGEST && SLUG.matcher(text).matches() && !TAKEN.contains(text);
    }

    /** An address out of a title; "meeting" where nothing of it can be written so. */
    public static String suggest(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.length() > LONGEST - 10 ? plain.substring(0, LONGEST - 10) : plain;
        String slug = cut.replaceAll("^-+|-+$", "");
        return slug.isEmpty() || TAKEN.contains(slug) ? "meeting" : slug;
    }
}
