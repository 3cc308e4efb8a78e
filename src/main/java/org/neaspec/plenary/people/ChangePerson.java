package org.neaspec.plenary.people;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;

/** Changes what the directory says about a person. */
@Singleton
public class ChangePerson {

    private static final String EMAIL = "email";

    private final PersonRepository persons;
    private final PersonHistory history;
    private final ApplicationEventPublisher<EmailsChanged> facts;

    ChangePerson(PersonRepository persons, PersonHistory history, ApplicationEventPublisher<EmailsChanged> facts) {
        this.persons = persons;
        this.history = history;
        this.facts = facts;
    }

    /** @param version of the person as shown to who changes it */
    @Transactional
    public Saved change(long personId, int version, PersonDetails wanted, Organiser by) {
        persons.lock(List.of(personId));
        PersonRecord now = persons.byId(personId).orElse(null);
        if (now == null || now.mergedInto() != null) {
            return Saved.GONE;
        }
        List<String> changed = changed(now.details(), wanted);
        if (changed.isEmpty()) {
            return Saved.DONE;
        }
        if (now.version() != version) {
            return Saved.OVERTAKEN;
        }
        write(persons, personId, wanted);
        history.add(personId, wanted.printedName(), PersonAct.CHANGED, String.join(", ", changed), by);
        if (changed.contains(EMAIL)) {
            facts.publishEvent(new EmailsChanged(Set.of(personId), by));
        }
        return Saved.DONE;
    }

    static void write(PersonRepository persons, long id, PersonDetails wanted) {
        persons.change(
                id,
                wanted.honorific(),
                wanted.givenName(),
                wanted.familyName(),
                wanted.printedName(),
                wanted.localName(),
                wanted.jobTitle(),
                wanted.unit(),
                wanted.affiliation(),
                wanted.bodyId(),
                wanted.email(),
                PersonRow.emailKey(wanted.email()),
                wanted.phone(),
                wanted.language(),
                wanted.biography());
    }

    /** The names of the fields that differ: the history says what changed, not what it said. */
    static List<String> changed(PersonDetails before, PersonDetails after) {
        List<String> changed = new ArrayList<>();
        note(changed, "honorific", before.honorific(), after.honorific());
        note(changed, "givenName", before.givenName(), after.givenName());
        note(changed, "familyName", before.familyName(), after.familyName());
        note(changed, "printedName", before.printedName(), after.printedName());
        note(changed, "localName", before.localName(), after.localName());
        note(changed, "jobTitle", before.jobTitle(), after.jobTitle());
        note(changed, "unit", before.unit(), after.unit());
        note(changed, "affiliation", before.affiliation(), after.affiliation());
        note(changed, "body", before.bodyId(), after.bodyId());
        note(changed, EMAIL, before.email(), after.email());
        note(changed, "phone", before.phone(), after.phone());
        note(changed, "language", before.language(), after.language());
        note(changed, "biography", before.biography(), after.biography());
        return changed;
    }

    private static void note(List<String> changed, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(field);
        }
    }
}
