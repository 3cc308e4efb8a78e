package org.neaspec.plenary.shared;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A meeting or anything else written down in YAML, read value by value. Dates and times are quoted in it. */
public final class Paper {

    private final Map<?, ?> values;

    private Paper(Map<?, ?> values) {
        this.values = values;
    }

    /** Reads one document; only plain values, never objects. */
    public static Paper read(String yaml) {
        Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return of(document == null ? Map.of() : document);
    }

    /** The same paper with another value in one place. */
    public Paper with(String name, Object value) {
        var changed = new LinkedHashMap<Object, Object>(values);
        changed.put(name, value);
        return new Paper(changed);
    }

    public String text(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no " + name + " in " + values.keySet()));
    }

    public @Nullable String textOrNull(String name) {
        return find(name).orElse(null);
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name))
                .map(value -> value.toString().strip());
    }

    public @Nullable Integer numberOrNull(String name) {
        return find(name).map(Integer::valueOf).orElse(null);
    }

    public @Nullable LocalTime timeOrNull(String name) {
        return find(name).map(LocalTime::parse).orElse(null);
    }

    public boolean flag(String name) {
        return find(name).map(Boolean::valueOf).orElse(false);
    }

    public <E extends Enum<E>> E one(Class<E> type, String name) {
        return Enum.valueOf(type, text(name));
    }

    public <E extends Enum<E>> @Nullable E oneOrNull(Class<E> type, String name) {
        return find(name).map(value -> Enum.valueOf(type, value)).orElse(null);
    }

    /** The paper inside; an empty one where there is none. */
    public Paper in(String name) {
        Object value = values.get(name);
        return of(value == null ? Map.of() : value);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Whether the value is a paper of its own rather than a text. */
    public boolean nests(String name) {
        return values.get(name) instanceof Map;
    }

    public List<Paper> papers(String name) {
        return list(name).stream().map(Paper::of).toList();
    }

    public List<String> texts(String name) {
        return list(name).stream().map(value -> value.toString().strip()).toList();
    }

    private List<?> list(String name) {
        Object value = values.get(name);
        return value instanceof List<?> list ? list : List.of();
    }

    private static Paper of(Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Paper(map);
        }
        throw new IllegalArgumentException("not a list of names and values: " + value);
    }
}
