package org.neaspec.plenary.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.neaspec.plenary.shared.Paper;
import org.neaspec.plenary.shared.RandomIds;

/** The bodies and persons that papers name by a code of their own. */
@Singleton
public class Directory {

    private final DirectoryRepository repository;
    private final Clock clock;

    Directory(DirectoryRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    public Optional<Long> body(String code) {
        return repository.idOfBody(code);
    }

    public Optional<Long> person(String code) {
        return repository.idOfPerson(code);
    }

    /** Adds what a directory paper lists ({@code bodies}, {@code persons}) and is not known yet. */
    @Transactional
    public void add(Paper paper) {
        paper.papers("bodies").stream()
                .filter(body -> body(body.text("code")).isEmpty())
                .forEach(body -> repository.addBody(
                        body.text("code"), body.text("name"), body.text("kind"), body.textOrNull("state")));
        paper.papers("persons").stream()
                .filter(person -> person(person.text("code")).isEmpty())
                .forEach(person -> repository.addPerson(
                        RandomIds.publicId(),
                        person.text("code"),
                        person.textOrNull("honorific"),
                        person.textOrNull("given"),
                        person.textOrNull("family"),
                        person.text("printed"),
                        clock.instant()));
    }
}
