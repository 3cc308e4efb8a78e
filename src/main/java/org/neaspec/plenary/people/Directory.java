package org.neaspec.plenary.people;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /**
     * A person or body with its printed name.
     *
     * @param code the short name of papers; null for those who came in otherwise
     */
    @Introspected
    public record Named(long id, @Nullable String code, String name) {}

    /** @throws IllegalArgumentException when there is none of that code */
    public Named namedPerson(String code) {
        return repository.namedPerson(code).orElseThrow(() -> new IllegalArgumentException("unknown person: " + code));
    }

    /** @throws IllegalArgumentException when there is none of that code */
    public Named namedBody(String code) {
        return repository.namedBody(code).orElseThrow(() -> new IllegalArgumentException("unknown body: " + code));
    }

    /** Everybody who was ever printed in a programme or paper, by name; registrants are not in this list. */
    public List<Named> persons() {
        return repository.persons();
    }

    /** A person who was ever printed in a programme or paper; registrants are not found here. */
    public Optional<Profile> profile(String publicId) {
        return repository.profile(publicId);
    }

    /** The same, and whoever else changes the person waits until this transaction is over. */
    public Optional<Profile> lockedProfile(String publicId) {
        return repository.lockedProfile(publicId);
    }

    /** Keeps what pages say about a person. */
    public void describe(long personId, @Nullable String biography) {
        repository.describe(personId, biography);
    }

    /** Under which ids persons are printed who were merged into others; one query. */
    public Aliases aliases() {
        return Aliases.of(repository.merged());
    }

    @Introspected
    record Merged(long id, long intoId) {}

    /** The public ids of persons, by id, those of the survivors for who was merged; one query however many. */
    public Map<Long, String> publicIds(Collection<Long> personIds) {
        return personIds.isEmpty()
                ? Map.of()
                : repository.publicIds(personIds).stream().collect(Collectors.toMap(PublicId::id, PublicId::publicId));
    }

    @Introspected
    record PublicId(long id, String publicId) {}

    /** Every body, by name; those that were merged into others are not among them. */
    public List<Named> bodies() {
        return repository.bodies();
    }

    /** Every name by which a body is known: those there are first, then those of bodies that are others now. */
    public List<Named> bodyNames() {
        return repository.bodyNames();
    }

    /**
     * Adds a person who is printed in a programme and not known yet.
     *
     * @return the id
     */
    @Transactional
    public long addPrinted(String printedName) {
        String publicId = RandomIds.publicId();
        repository.addPerson(publicId, publicId, null, null, null, printedName, clock.instant());
        return repository.idOfPerson(publicId).orElseThrow();
    }

    /**
     * Adds a body that is printed in a programme and not known yet.
     *
     * @param kind one word in capitals: GOVERNMENT, NGO; OTHER where nobody knows
     * @return the id
     */
    @Transactional
    public long addPrintedBody(String name, String kind) {
        String code = RandomIds.publicId();
        repository.addBody(code, name, BodyKind.ofPaper(kind), null);
        return repository.idOfBody(code).orElseThrow();
    }

    /** Adds what a directory paper lists ({@code bodies}, {@code persons}) and is not known yet. */
    @Transactional
    public void add(Paper paper) {
        paper.papers("bodies").stream()
                .filter(body -> body(body.text("code")).isEmpty())
                .forEach(body -> repository.addBody(
                        body.text("code"),
                        body.text("name"),
                        BodyKind.ofPaper(body.text("kind")),
                        body.textOrNull("state")));
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
