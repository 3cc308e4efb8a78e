package org.neaspec.plenary.access;

import java.util.Set;

/**
 * For whom a row is meant. Open rows admit every approved participant; others admit the holders of the named designations.
 *
 * @param open whether every approved participant may attend
 * @param admits the designations that open it when it is not open
 * @param visibility what everybody else sees of it
 */
public record Audience(boolean open, Set<Designation> admits, Visibility visibility) {

    public static final Audience OPEN = new Audience(true, Set.of(), Visibility.PUBLISHED);

    public Audience {
        admits = Set.copyOf(admits);
    }

    public static Audience restrictedTo(Set<Designation> admits, Visibility visibility) {
        return new Audience(false, admits, visibility);
    }
}
