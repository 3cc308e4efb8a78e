package org.neaspec.plenary.intake;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.neaspec.plenary.people.State;
import org.neaspec.plenary.people.States;

/** Names of States in texts, also where an extraction has joined two of them (gap I-13). */
@Singleton
final class StateWords {

    private record Name(String folded, State state) {}

    private final States states;
    private final List<Name> names;

    StateWords(States states) {
        this.states = states;
        this.names = states.all().stream()
                .flatMap(state -> Stream.of(state.shortName(), state.inText()).map(name -> new Name(fold(name), state)))
                .distinct()
                .sorted(Comparator.comparing((Name name) -> name.folded().length())
                        .reversed())
                .toList();
    }

    States states() {
        return states;
    }

    /**
     * States that a text names, when it names nothing else.
     *
     * @param joined whether two names stand together without anything between them
     */
    record Found(List<State> states, boolean joined) {}

    Optional<Found> only(String text) {
        String folded = fold(text);
        if (folded.isEmpty() || folded.length() > 400) {
            return Optional.empty();
        }
        List<State> found = new ArrayList<>();
        boolean joined = false;
        int at = 0;
        while (at < folded.length()) {
            Name name = at(folded, at);
            if (name == null) {
                return Optional.empty();
            }
            found.add(name.state());
            at += name.folded().length();
            int gap = gap(folded, at);
            joined |= (gap == at && at < folded.length())
                    || (folded.substring(at, gap).isBlank() && gap < folded.length());
            at = gap;
        }
        return Optional.of(new Found(found, joined));
    }

    @org.jspecify.annotations.Nullable
    private Name at(String folded, int at) {
        return names.stream()
                .filter(name -> folded.startsWith(name.folded(), at))
                .findFirst()
                .orElse(null);
    }

    /** Where the next name begins, behind commas and the like. */
    private static int gap(String folded, int from) {
        int at = from;
        while (at < folded.length() && " ,;/&".indexOf(folded.charAt(at)) >= 0) {
            at++;
        }
        return folded.startsWith("and ", at) ? at + 4 : at;
    }

    private static String fold(String text) {
        return CellText.clean(text).replace('\'', '’').toLowerCase(Locale.ROOT);
    }
}
