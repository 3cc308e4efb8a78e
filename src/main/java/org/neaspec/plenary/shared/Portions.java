package org.neaspec.plenary.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts what may be very many into pieces that a statement can take: a database knows no more than 65,535 values in one. */
public final class Portions {

    /** As many as a statement takes easily. */
    public static final int SIZE = 1_000;

    private Portions() {}

    /** The pieces in the order given; none of nothing. */
    public static <T> List<List<T>> of(Collection<T> all) {
        return of(all, SIZE);
    }

    public static <T> List<List<T>> of(Collection<T> all, int size) {
        List<T> list = List.copyOf(all);
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < list.size(); from += size) {
            portions.add(list.subList(from, Math.min(from + size, list.size())));
        }
        return portions;
    }
}
