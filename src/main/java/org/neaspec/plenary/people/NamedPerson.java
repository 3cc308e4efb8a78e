package org.neaspec.plenary.people;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A person as far as being found needs it. */
@Introspected
record NamedPerson(
        long id,
        String printedName,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String localName,
        @Nullable String emailKey,
        @Nullable String unit,
        @Nullable String affiliation,
        @Nullable String bodyName,
        @Nullable String bodyAcronym) {

    /** The spellings of the name, each with whether it is the one in the own script. */
    Map<NameKey, Boolean> names() {
        Map<NameKey, Boolean> names = new LinkedHashMap<>();
        names.put(NameKey.of(printedName), false);
        if (givenName != null) {
            names.putIfAbsent(NameKey.of(givenName + " " + (familyName == null ? "" : familyName)), false);
        }
        if (localName != null) {
            names.putIfAbsent(NameKey.of(localName), true);
        }
        names.keySet().removeIf(NameKey::empty);
        return names;
    }

    /** The keys by which the person is found, by their kind. */
    Map<String, Set<String>> keys() {
        Set<String> words = new TreeSet<>();
        Set<String> same = new TreeSet<>();
        Set<String> near = new TreeSet<>();
        names().keySet().forEach(name -> {
            words.addAll(name.searchWords());
            same.add(name.letters());
            near.addAll(name.nearLetters());
        });
        Stream.of(unit, affiliation, bodyName, bodyAcronym)
                .filter(Objects::nonNull)
                .forEach(text -> words.addAll(NameKey.of(text).searchWords()));
        Set<String> mail = emailKey == null ? Set.of() : Set.of(mailKey(emailKey));
        return Map.of("WORD", words, "SAME", same, "NEAR", near, "MAIL", mail);
    }

    static String mailKey(String emailKey) {
        return emailKey.length() <= 120 ? emailKey : emailKey.substring(0, 120);
    }
}
