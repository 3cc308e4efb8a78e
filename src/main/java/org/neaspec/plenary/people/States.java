package org.neaspec.plenary.people;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The member States of the United Nations and its two observer States, from the list {@code reference/states.csv}. */
@Singleton
public final class States {

    private static final String LIST = "/reference/states.csv";
    private static final List<String> NEASPEC = List.of("CHN", "PRK", "JPN", "MNG", "KOR", "RUS");

    private final List<State> all;
    private final Map<String, State> byCode;

    States() {
        all = read().sorted(Comparator.comparing(State::sortKey)).toList();
        byCode = all.stream().collect(Collectors.toUnmodifiableMap(State::code, Function.identity()));
    }

    /** The State of an ISO 3166-1 alpha-3 code in capitals. */
    public Optional<State> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The short name of a State, or the code itself when the list does not have it. */
    public String shortName(String code) {
        return find(code).map(State::shortName).orElse(code);
    }

    /** Every State, in English alphabetical order of the short names. */
    public List<State> all() {
        return all;
    }

    /** The six member States of NEASPEC, in the same order. */
    public List<State> neaspecMembers() {
        return NEASPEC.stream()
                .map(code -> find(code).orElseThrow())
                .sorted(Comparator.comparing(State::sortKey))
                .toList();
    }

    private static Stream<State> read() {
        var stream = Objects.requireNonNull(States.class.getResourceAsStream(LIST), LIST);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(States::state).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static State state(String line) {
        String[] cells = line.split(",", -1);
        return new State(cells[0], cells[1], cells[2], cells[3]);
    }
}
