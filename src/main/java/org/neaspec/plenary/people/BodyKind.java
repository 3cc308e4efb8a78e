package org.neaspec.plenary.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of body it is; words on the screen come from the messages {@code people.body.kind.<name>}. */
public enum BodyKind {
    GOVERNMENT_UNIT,
    TECHNICAL_CENTRE,
    UN_ENTITY,
    IO,
    PARTNERSHIP,
    NGO,
    ACADEMIA,
    LOCAL_GOVERNMENT,
    PRIVATE_SECTOR,
    OTHER;

    /** The kind of this name. */
    public static Optional<BodyKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** The kind that papers mean, which have words of their own; other where nobody knows. */
    static BodyKind ofPaper(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "GOVERNMENT" -> GOVERNMENT_UNIT;
            case "RESEARCH_INSTITUTE", "UNIVERSITY" -> ACADEMIA;
            case "INTERNATIONAL_ORGANIZATION" -> IO;
            case "MECHANISM", "NETWORK", "PROGRAMME" -> PARTNERSHIP;
            default -> named(word).orElse(OTHER);
        };
    }

    /** The message that names this kind. */
    public String messageKey() {
        return "people.body.kind." + name();
    }
}
