package org.neaspec.plenary.drafting;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.people.Directory;
import org.neaspec.plenary.people.State;
import org.neaspec.plenary.people.States;

/** The persons, bodies and States that a name typed in full is known by. */
public record KnownNames(Map<String, Long> persons, Map<String, Long> bodies, Map<String, String> states) {

    public static KnownNames of(Directory directory, States states) {
        Map<String, String> codes = new HashMap<>();
        for (State state : states.all()) {
            for (String name : List.of(state.code(), state.shortName(), state.inText())) {
                codes.put(key(name), state.code());
            }
        }
        return new KnownNames(byName(directory.persons()), byName(directory.bodyNames()), codes);
    }

    private static Map<String, Long> byName(List<Directory.Named> named) {
        Map<String, Long> ids = new HashMap<>();
        named.forEach(one -> ids.putIfAbsent(one.name(), one.id()));
        return ids;
    }

    public @Nullable Long person(@Nullable String name) {
        return name == null ? null : persons.get(name);
    }

    public @Nullable Long body(@Nullable String name) {
        return name == null ? null : bodies.get(name);
    }

    /** The code of a State by its code, its name in lists or its name in texts, in any case. */
    public Optional<String> state(String name) {
        return Optional.ofNullable(states.get(key(name)));
    }

    private static String key(String name) {
        return name.strip().replace('\'', '’').toLowerCase(Locale.ROOT);
    }
}
