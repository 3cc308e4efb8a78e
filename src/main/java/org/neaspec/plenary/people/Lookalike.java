package org.neaspec.plenary.people;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What of a person is held against others, taken apart once: a common name is held against hundreds. */
final class Lookalike {

    private final @Nullable String emailKey;
    private final Map<NameKey, Boolean> names;

    Lookalike(NamedPerson person) {
        this.emailKey = person.emailKey();
        this.names = person.names();
    }

    /** Why the two may be one person, if they may. */
    Optional<PairReason> likeness(Lookalike other) {
        if (emailKey != null && emailKey.equals(other.emailKey)) {
            return Optional.of(PairReason.EMAIL);
        }
        Optional<PairReason> best = Optional.empty();
        for (var mine : names.entrySet()) {
            for (var theirs : other.names.entrySet()) {
                if (mine.getKey().sameAs(theirs.getKey())) {
                    boolean ownScript = mine.getValue() || theirs.getValue();
                    best = stronger(best, ownScript ? PairReason.OWN_SCRIPT : PairReason.SAME_NAME);
                } else if (mine.getKey().nearTo(theirs.getKey())) {
                    best = stronger(best, PairReason.NEAR_NAME);
                }
            }
        }
        return best;
    }

    private static Optional<PairReason> stronger(Optional<PairReason> one, PairReason other) {
        return one.filter(reason -> reason.compareTo(other) < 0).or(() -> Optional.of(other));
    }
}
