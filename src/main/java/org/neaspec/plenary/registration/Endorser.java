package org.neaspec.plenary.registration;

import org.neaspec.plenary.access.Viewer.Organiser;

/** Who says that a State stands behind somebody. */
public sealed interface Endorser {

    /** The name as it is kept with the endorsement. */
    String name();

    /** A focal point of this State (ISO 3166-1 alpha-3): the word counts for those who represent it, and nobody else. */
    record FocalPoint(String name, String state) implements Endorser {}

    /** A member of staff who records what the State sent on paper. */
    record Staff(Organiser organiser) implements Endorser {

        @Override
        public String name() {
            return organiser.name();
        }
    }
}
