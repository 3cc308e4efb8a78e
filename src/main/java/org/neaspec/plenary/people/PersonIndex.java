package org.neaspec.plenary.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neaspec.plenary.people.PersonIndexRepository.Meeting;

/**
 * Keeps the keys by which persons are found, and who may be the same, up to date. Registering only marks a person as stale:
 * the work is done here, in portions, by whichever node comes first.
 */
@Singleton
class PersonIndex {

    private static final int PORTION = 100;

    private final PersonIndexRepository index;

    PersonIndex(PersonIndexRepository index) {
        this.index = index;
    }

    /** Works on one portion; whether there may be more. */
    @Transactional
    public boolean portion() {
        List<Long> ids = index.stale(PORTION);
        if (ids.isEmpty()) {
            return false;
        }
        Map<Long, NamedPerson> people = byId(index.named(ids));
        index.forget(ids);
        index.add(people.values().stream()
                .flatMap(person -> person.keys().entrySet().stream()
                        .flatMap(kind -> kind.getValue().stream()
                                .map(value -> "{\"p\":" + person.id() + ",\"k\":\"" + kind.getKey() + "\",\"v\":\""
                                        + escaped(value) + "\"}")))
                .collect(Collectors.joining(",", "[", "]")));
        index.forgetPairs(ids);
        pair(people, index.meetings(ids));
        index.fresh(ids);
        return ids.size() == PORTION;
    }

    private void pair(Map<Long, NamedPerson> people, List<Meeting> meetings) {
        Set<Long> others = new HashSet<>();
        meetings.forEach(meeting -> {
            others.add(meeting.one());
            others.add(meeting.other());
        });
        others.removeAll(people.keySet());
        Map<Long, Lookalike> all = new HashMap<>();
        people.forEach((id, person) -> all.put(id, new Lookalike(person)));
        if (!others.isEmpty()) {
            index.named(others).forEach(person -> all.put(person.id(), new Lookalike(person)));
        }
        String pairs = meetings.stream()
                .map(meeting -> {
                    Lookalike one = all.get(meeting.one());
                    Lookalike other = all.get(meeting.other());
                    return one == null || other == null
                            ? null
                            : one.likeness(other)
                                    .map(why -> "{\"a\":" + meeting.one() + ",\"b\":" + meeting.other() + ",\"w\":\""
                                            + why + "\"}")
                                    .orElse(null);
                })
                .filter(Objects::nonNull)
                .collect(Collectors.joining(","));
        if (!pairs.isEmpty()) {
            index.addPairs("[" + pairs + "]");
        }
    }

    private static Map<Long, NamedPerson> byId(Collection<NamedPerson> people) {
        return people.stream().collect(Collectors.toMap(NamedPerson::id, Function.identity()));
    }

    /** A key holds letters, digits and marks only, and an address no quotes; yet nothing is left to that. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
