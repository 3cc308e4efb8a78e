package org.neaspec.plenary.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that people may send us, told by how they begin, never by their names. */
public enum FileKind {
    PDF("application/pdf", ".pdf", 0x25, 0x50, 0x44, 0x46, 0x2D),
    JPEG("image/jpeg", ".jpg", 0xFF, 0xD8, 0xFF),
    PNG("image/png", ".png", 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A);

    private static final int LONGEST_NAME = 120;

    private final String mediaType;
    private final String ending;

    @SuppressWarnings("ImmutableEnumChecker")
    private final int[] beginning;

    FileKind(String mediaType, String ending, int... beginning) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.beginning = beginning;
    }

    /** The kind of these bytes, if it is one we take. */
    public static Optional<FileKind> of(byte[] bytes) {
        return Arrays.stream(values()).filter(kind -> kind.begins(bytes)).findFirst();
    }

    private boolean begins(byte[] bytes) {
        if (bytes.length < beginning.length) {
            return false;
        }
        for (int i = 0; i < beginning.length; i++) {
            if ((bytes[i] & 0xFF) != beginning[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * A name to show for a file: letters, digits and little else of the one it was sent with, and the ending of its kind.
     *
     * @param otherwise what it is called where nothing is left
     */
    public String nameLike(String sent, String otherwise) {
        var dot = sent.lastIndexOf('.');
        var stem = (dot > 0 ? sent.substring(0, dot) : sent)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}._ -]+", " ")
                .strip();
        var kept = stem.isEmpty() ? otherwise : stem;
        int length = Math.min(kept.codePointCount(0, kept.length()), LONGEST_NAME);
        return kept.substring(0, kept.offsetByCodePoints(0, length)) + ending;
    }

    /** Whether a name ends as names of this kind do, or says nothing about its kind. */
    public boolean named(String name) {
        var ending = name.toLowerCase(Locale.ROOT).replaceFirst("(?s)^.*(?=\\.)", "");
        return !name.contains(".") || ending.equals(this.ending) || (this == JPEG && ending.equals(".jpeg"));
    }

    public String mediaType() {
        return mediaType;
    }

    public String ending() {
        return ending;
    }
}
