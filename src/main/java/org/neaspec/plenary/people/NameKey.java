package org.neaspec.plenary.people;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stays of a name when order, case, marks, hyphens, full and half width, and honorifics are put aside: "Ms. KIM Min-su" and
 * "minsu kim" are one. For finding people only: it is never shown, and never decides by itself that two are the same.
 * Equal where the words and their pieces are; what two keys are compared by is worked out once, for one is compared with very many.
 */
final class NameKey {

    /** Below this many letters one letter makes another name: "Li" and "Lu". */
    private static final int SHORTEST_NEAR = 9;

    private static final int MOST_WORDS = 5;
    private static final int LONGEST = 120;

    private static final Pattern HONORIFICS =
            Pattern.compile("^(?:(?:H\\.\\s?E\\.|Mr\\.?|Mrs\\.?|Ms\\.?|Mx\\.?|Miss|Dr\\.?|Prof\\.?)[\\s,]+)+");
    private static final Pattern MARKS = Pattern.compile(
            "[\\u0300-\\u036F\\u0483-\\u0487\\u0591-\\u05C7\\u064B-\\u065F\\u0670\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\uFE20-\\uFE2F]");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼʻ`´ʹ′＇]");
    private static final Pattern HYPHENS = Pattern.compile("\\p{Pd}");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}\\uE000]+");
    /** Stands for a hyphen, so that both sides stay one word; nobody's name has it. */
    private static final String JOINT = "\uE000";
    /** Letters that no decomposition takes apart. */
    private static final Map<String, String> LETTERS = Map.of(
            "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "æ", "ae", "œ", "oe", "ħ", "h", "ı", "i", "ς", "σ");

    private final List<String> words;
    private final Set<String> pieces;
    private final int length;
    private @Nullable Set<String> spellings;
    private int @Nullable [][] spelt;

    private NameKey(List<String> words, Set<String> pieces) {
        this.words = words;
        this.pieces = pieces;
        this.length = words.stream()
                .mapToInt(word -> word.codePointCount(0, word.length()))
                .sum();
    }

    static NameKey of(String name) {
        String plain = HONORIFICS.matcher(name.strip()).replaceFirst("");
        List<String> words = new ArrayList<>();
        Set<String> pieces = new TreeSet<>();
        for (String part : BETWEEN.split(HYPHENS.matcher(folded(plain)).replaceAll(JOINT))) {
            List<String> sides = Arrays.stream(part.split(JOINT))
                    .filter(side -> !side.isEmpty())
                    .toList();
            if (!sides.isEmpty()) {
                pieces.addAll(sides);
                words.add(String.join("", sides));
            }
        }
        words.sort(null);
        return new NameKey(List.copyOf(words), Set.copyOf(pieces));
    }

    private static String folded(String text) {
        String wide = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String lower = wide.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        String apart =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        String whole = Normalizer.normalize(apart, Normalizer.Form.NFC);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            whole = whole.replace(letter.getKey(), letter.getValue());
        }
        return APOSTROPHES.matcher(whole).replaceAll("").replace("\u200C", "").replace("\u200D", "");
    }

    /** The parts of the name, a part with a hyphen as one, in alphabetical order. */
    List<String> words() {
        return words;
    }

    boolean empty() {
        return words.isEmpty();
    }

    /** All letters in alphabetical order: the same for every order and division of a name. */
    String letters() {
        return cut(sorted(String.join("", words)));
    }

    /** The letters, and the letters with one left out: two names that differ in one letter have one of them in common. */
    Set<String> nearLetters() {
        String all = sorted(String.join("", words));
        int[] letters = all.codePoints().toArray();
        Set<String> near = new HashSet<>();
        if (letters.length < SHORTEST_NEAR - 1) {
            return near;
        }
        near.add(cut(all));
        for (int i = 0; i < letters.length; i++) {
            near.add(cut(new String(letters, 0, i) + new String(letters, i + 1, letters.length - i - 1)));
        }
        return near;
    }

    /** What a search finds the name by, from the beginning: words, pieces, and the ends of words written without spaces. */
    Set<String> searchWords() {
        Set<String> found = new TreeSet<>(words);
        found.addAll(pieces);
        for (String word : words) {
            int[] letters = word.codePoints().toArray();
            if (letters.length > 1 && Arrays.stream(letters).allMatch(NameKey::withoutSpaces)) {
                for (int i = 1; i < letters.length; i++) {
                    found.add(new String(letters, i, letters.length - i));
                }
            }
        }
        return found.stream().map(NameKey::cut).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the words of both, in some order and however divided, are the same letters. */
    boolean sameAs(NameKey other) {
        if (empty() || other.empty()) {
            return false;
        }
        if (words.equals(other.words)) {
            return true;
        }
        return length == other.length && !Collections.disjoint(spellings(), other.spellings());
    }

    /** Whether they are the same but for one letter changed, left out, or swapped with its neighbour. */
    boolean nearTo(NameKey other) {
        if ((length < SHORTEST_NEAR && other.length < SHORTEST_NEAR) || Math.abs(length - other.length) > 1) {
            return false;
        }
        for (int[] one : spelt()) {
            for (int[] two : other.spelt()) {
                if (oneApart(one, two)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Set<String> spellings() {
        Set<String> all = spellings;
        if (all == null) {
            all = new HashSet<>();
            if (words.size() > MOST_WORDS) {
                all.add(String.join("", words));
            } else {
                arrange("", words, all);
            }
            spellings = all;
        }
        return all;
    }

    private int[][] spelt() {
        int[][] all = spelt;
        if (all == null) {
            all = spellings().stream()
                    .map(spelling -> spelling.codePoints().toArray())
                    .toArray(int[][]::new);
            spelt = all;
        }
        return all;
    }

    private static void arrange(String before, List<String> rest, Set<String> all) {
        if (rest.isEmpty()) {
            all.add(before);
        }
        for (int i = 0; i < rest.size(); i++) {
            List<String> others = new ArrayList<>(rest);
            arrange(before + others.remove(i), others, all);
        }
    }

    private static boolean oneApart(int[] a, int[] b) {
        if (a.length > b.length) {
            return oneApart(b, a);
        }
        int start = Arrays.mismatch(a, b);
        if (start < 0 || b.length - a.length > 1) {
            return start < 0;
        }
        if (a.length < b.length) {
            return Arrays.equals(a, start, a.length, b, start + 1, b.length);
        }
        boolean changed = Arrays.equals(a, start + 1, a.length, b, start + 1, b.length);
        boolean swapped = start + 1 < a.length
                && a[start] == b[start + 1]
                && a[start + 1] == b[start]
                && Arrays.equals(a, start + 2, a.length, b, start + 2, b.length);
        return changed || swapped;
    }

    private static String sorted(String text) {
        int[] letters = text.codePoints().sorted().toArray();
        return new String(letters, 0, letters.length);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }

    private static boolean withoutSpaces(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN, HANGUL, HIRAGANA, KATAKANA -> true;
            default -> letter == 'ー';
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NameKey key && words.equals(key.words) && pieces.equals(key.pieces);
    }

    @Override
    public int hashCode() {
        return 31 * words.hashCode() + pieces.hashCode();
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
