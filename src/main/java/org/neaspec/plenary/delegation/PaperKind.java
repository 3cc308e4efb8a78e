package org.neaspec.plenary.delegation;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of file that a note verbale may be, told by how they begin, never by their names. */
public enum PaperKind {
    PDF("application/pdf", ".pdf", 0x25, 0x50, 0x44, 0x46, 0x2D),
    JPEG("image/jpeg", ".jpg", 0xFF, 0xD8, 0xFF),
    PNG("image/png", ".png", 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A);

    private final String mediaType;
    private final String ending;

    @SuppressWarnings("ImmutableEnumChecker")
    private final int[] beginning;

    PaperKind(String mediaType, String ending, int... beginning) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.beginning = beginning;
    }

    /** The kind of these bytes, if it is one we take. */
    static Optional<PaperKind> of(byte[] bytes) {
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

    public String mediaType() {
        return mediaType;
    }

    public String ending() {
        return ending;
    }
}
