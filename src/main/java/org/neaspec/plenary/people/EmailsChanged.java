package org.neaspec.plenary.people;

import java.util.Set;
import org.neaspec.plenary.access.Viewer.Organiser;

/** The directory may have other e-mail addresses for these persons than before; what follows is done in the same transaction. */
public record EmailsChanged(Set<Long> personIds, Organiser by) {

    public EmailsChanged {
        personIds = Set.copyOf(personIds);
    }
}
