package org.neaspec.plenary.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * How one list became another: which things are the same, which are gone or new, and whether the order is another one.
 *
 * @param reordered whether things that stayed stand in another order
 */
record ListChanges<T>(List<Pair<T>> pairs, boolean reordered) {

    /** One side is null for what is new or gone. */
    record Pair<T>(@Nullable T before, @Nullable T after) {}

    /**
     * Things are the same by the first rule that finds a partner for them; what is left over and stands at the same place is
     * taken for a replacement.
     */
    static <T> ListChanges<T> of(List<T> before, List<T> after, List<BiPredicate<T, T>> rules) {
        Integer[] partner = new Integer[after.size()];
        boolean[] taken = new boolean[before.size()];
        for (BiPredicate<T, T> rule : rules) {
            for (int i = 0; i < after.size(); i++) {
                for (int j = 0; j < before.size() && partner[i] == null; j++) {
                    if (!taken[j] && rule.test(before.get(j), after.get(i))) {
                        partner[i] = j;
                        taken[j] = true;
                    }
                }
            }
        }
        boolean reordered = !rising(partner);
        for (int i = 0; i < after.size(); i++) {
            if (partner[i] == null && i < before.size() && !taken[i]) {
                partner[i] = i;
                taken[i] = true;
            }
        }
        return new ListChanges<>(pairs(before, after, partner, taken), reordered);
    }

    private static boolean rising(Integer[] partner) {
        int last = -1;
        for (Integer index : partner) {
            if (index != null) {
                if (index < last) {
                    return false;
                }
                last = index;
            }
        }
        return true;
    }

    private static <T> List<Pair<T>> pairs(List<T> before, List<T> after, Integer[] partner, boolean[] taken) {
        List<Pair<T>> pairs = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            Integer index = partner[i];
            pairs.add(new Pair<>(index == null ? null : before.get(index), after.get(i)));
        }
        for (int j = 0; j < before.size(); j++) {
            if (!taken[j]) {
                pairs.add(new Pair<>(before.get(j), null));
            }
        }
        return pairs;
    }
}
