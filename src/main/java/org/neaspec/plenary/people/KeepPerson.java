package org.neaspec.plenary.people;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import org.neaspec.plenary.shared.RandomIds;

/**
 * Keeps in the directory what registrants tell about themselves, inside the caller's transaction. Every registration brings a
 * person of its own; staff see who is likely the same and merge them.
 */
@Singleton
public class KeepPerson {

    private final PersonRepository persons;
    private final Clock clock;

    KeepPerson(PersonRepository persons, Clock clock) {
        this.persons = persons;
        this.clock = clock;
    }

    /**
     * Adds a person who is printed nowhere yet.
     *
     * @return the id
     */
    public long add(PersonDetails details) {
        PersonRow row = persons.save(PersonRow.of(RandomIds.publicId(), null, details, clock.instant()));
        return Objects.requireNonNull(row.id());
    }

    /** Writes what a registrant changed; address, language, body and biography stay as they are. */
    public void told(long personId, PersonDetails details) {
        persons.told(
                personId,
                details.honorific(),
                details.givenName(),
                details.familyName(),
                details.printedName(),
                details.localName(),
                details.jobTitle(),
                details.unit(),
                details.affiliation(),
                details.phone());
    }

    /** Writes an address that staff found to be the right one. */
    public void address(long personId, String email) {
        persons.address(personId, email, PersonRow.emailKey(email));
    }
}
