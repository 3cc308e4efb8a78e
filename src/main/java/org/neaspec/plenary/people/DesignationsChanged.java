package org.neaspec.plenary.people;

import java.util.Set;
import org.neaspec.plenary.access.Viewer.Organiser;

/** Persons hold other designations than before; whatever follows from that is done in the same transaction. */
public record DesignationsChanged(Set<Long> personIds, Organiser by) {

    public DesignationsChanged {
        personIds = Set.copyOf(personIds);
    }
}
