package org.neaspec.plenary.people;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.StateNames;
import org.neaspec.plenary.database.StartupFailure;

/**
 * The member States of the United Nations and its two observer States, from the list {@code reference/states.csv} or the file
 * that takes its place ({@code plenary.states}). A file that cannot be used keeps the application from starting.
 */
@Context
public final class States implements StateNames {

    private static final String LIST = "/reference/states.csv";

    private final List<State> all;
    private final Map<String, State> byCode;
    private final List<State> members;

    States(@Value("${plenary.states:}") String file) {
        List<State> shipped = shipped();
        List<State> read = file.isBlank()
                ? shipped
                : StateList.read(
                        file,
                        bytes(file),
                        shipped.stream().filter(State::member).map(State::code).collect(Collectors.toSet()));
        all = read.stream().sorted(Comparator.comparing(State::sortKey)).toList();
        byCode = all.stream().collect(Collectors.toUnmodifiableMap(State::code, Function.identity()));
        members = all.stream().filter(State::member).toList();
    }

    /** The State of an ISO 3166-1 alpha-3 code in capitals. */
    public Optional<State> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The short name of a State, or the code itself when the list does not have it. */
    @Override
    public String shortName(String code) {
        return find(code).map(State::shortName).orElse(code);
    }

    /** What puts a State in its place among others; those without one come last. */
    public String sortKey(@Nullable String code) {
        return code == null ? "\uFFFF" : find(code).map(State::sortKey).orElse(code);
    }

    /** Every State, in English alphabetical order of the short names. */
    public List<State> all() {
        return all;
    }

    /** The member States of NEASPEC, as the list says, in the same order. */
    public List<State> members() {
        return members;
    }

    /** Whether a State is one of them. */
    public boolean member(@Nullable String code) {
        return code != null && find(code).filter(State::member).isPresent();
    }

    private static List<State> shipped() {
        try (InputStream stream = Objects.requireNonNull(States.class.getResourceAsStream(LIST), LIST)) {
            return StateList.read(LIST, stream.readAllBytes(), Set.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
            throw new StartupFailure(
                    "The list of States " + file + " (PLENARY_STATES) cannot be read: check that the file is there.",
                    e);
        }
    }
}
