package org.neaspec.plenary.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.neaspec.plenary.registration.JournalRepository.Entry;

/**
 * One session and the segment it belongs to as a clerk with a sheet of paper would keep their places and lines, told what happened
 * in the order in which it happened. The clerk says who must have got a place or an offer each time; the first thing that went
 * otherwise is a failure.
 */
class OccasionModel {

    private enum Where {
        OUT,
        SEATED,
        OFFERED,
        IN_LINE,
        LAPSED,
        LEFT
    }

    private static final class Person {
        private Demand is = Demand.onSubmission(Category.ACADEMIA, null, Attendance.IN_PERSON);
        private boolean present;
        private boolean approved;
        private final Map<String, Where> stands = new HashMap<>();
        private final Map<String, Long> positions = new HashMap<>();

        Where at(String title) {
            return stands.getOrDefault(title, Where.OUT);
        }

        boolean has(String title) {
            return at(title) == Where.SEATED || at(title) == Where.OFFERED;
        }
    }

    private record Due(long id, String title) {}

    private final boolean byOffer;
    private final String session;
    private final String segment;
    private final long itemId;
    private final long segmentId;
    private final Map<Long, Quota> scopes;
    private final Map<Long, Integer> sizes = new HashMap<>();
    private final Map<Long, Person> people = new TreeMap<>();
    private final List<Entry> heard = new ArrayList<>();
    private final Deque<Due> due = new ArrayDeque<>();
    private long last;

    OccasionModel(
            boolean byOffer, String session, long itemId, String segment, long segmentId, Map<Long, Quota> quotas) {
        this.byOffer = byOffer;
        this.session = session;
        this.itemId = itemId;
        this.segment = segment;
        this.segmentId = segmentId;
        this.scopes = quotas;
        quotas.forEach((id, quota) -> sizes.put(id, quota.places()));
    }

    void hear(Entry entry) {
        heard.add(entry);
        var as = entry + ", due " + due + ", before " + before(entry);
        if (entry.what().equals("PLACES")) {
            assertThat(due).as(as).isEmpty();
            sizes.put(entry.quotaId(), Integer.valueOf(entry.detail()));
            moveUp();
            return;
        }
        long id = entry.registrationId();
        var person = people.computeIfAbsent(id, key -> new Person());
        var parts = entry.detail().split(",");
        switch (entry.what()) {
            case "OCC_GIVEN" -> given(id, person, parts[3], as);
            case "OCC_OFFERED" -> {
                assertThat(byOffer).as(as).isTrue();
                assertThat(due.poll()).as(as).isEqualTo(new Due(id, parts[3]));
            }
            case "OCC_ENDED" -> {
                assertThat(due).as(as).isEmpty();
                assertThat(person.at(parts[3])).as(as).isEqualTo(Where.OFFERED);
                person.stands.put(parts[3], Where.LAPSED);
                moveUp();
            }
            default -> {
                assertThat(due).as(as).isEmpty();
                person.is = Demand.onSubmission(
                        Category.valueOf(parts[0]),
                        parts[1].equals("null") ? null : parts[1],
                        Attendance.valueOf(parts[2]));
                acted(entry.what(), person, List.of(parts).subList(3, parts.length), as);
                moveUp();
            }
        }
    }

    /** What was heard of those of whom something is said now. */
    private List<Entry> before(Entry now) {
        var ids = due.stream().map(Due::id).collect(Collectors.toSet());
        return heard.stream()
                .filter(entry -> ids.contains(entry.registrationId())
                        || Objects.equals(entry.registrationId(), now.registrationId()))
                .toList();
    }

    private void acted(String what, Person person, List<String> said, String as) {
        switch (what) {
            case "SUBMITTED" -> person.present = true;
            case "WITHDRAWN" -> gone(person);
            case "CHANGED" -> stands(person, RegistrationStatus.valueOf(said.get(0)), as);
            case "DECIDED" -> {
                var status = RegistrationStatus.valueOf(said.get(0));
                if (status.holdsPlace()) {
                    stands(person, status, as);
                } else {
                    gone(person);
                }
            }
            case "CHOSE" -> chose(person, said, as);
            default -> throw new IllegalArgumentException(what);
        }
    }

    private void gone(Person person) {
        person.present = false;
        person.approved = false;
        person.stands.clear();
    }

    private void stands(Person person, RegistrationStatus status, String as) {
        var now = status == RegistrationStatus.APPROVED;
        if (now && !person.approved && person.at(segment) == Where.OUT) {
            person.approved = true;
            put(person, segment, fits(person, segment) ? Where.SEATED : Where.IN_LINE);
        }
        if (!now && person.has(segment)) {
            // Who has no decision any more has no place in the segment, but keeps the one in line.
            person.stands.put(segment, person.at(segment) == Where.OFFERED ? Where.IN_LINE : Where.OUT);
        }
        person.approved = now;
        if (awaitsSegment(person)) {
            person.stands.remove(session);
        }
    }

    private void chose(Person person, List<String> said, String as) {
        Map<String, String> stood = said.stream()
                .filter(one -> !one.startsWith("chosen="))
                .map(one -> one.split("="))
                .collect(Collectors.toMap(one -> one[0], one -> one[1]));
        var before = person.at(session);
        var now = said.contains("chosen=" + itemId) ? Where.SEATED : Where.valueOf(stood.getOrDefault(session, "OUT"));
        if (now == Where.SEATED && !person.has(session)) {
            assertThat(fits(person, session)).as(as + ": had a place").isTrue();
        }
        if (now == Where.IN_LINE && before == Where.OUT) {
            assertThat(fits(person, session)).as(as + ": there was a place").isFalse();
        }
        put(person, session, now);
        if (stood.containsKey(segment)) {
            put(person, segment, Where.valueOf(stood.get(segment)));
        }
    }

    private void put(Person person, String title, Where now) {
        if (now == Where.IN_LINE && person.at(title) != Where.IN_LINE) {
            person.positions.put(title, ++last);
        }
        person.stands.put(title, now);
    }

    private void given(long id, Person person, String title, String as) {
        if (due.isEmpty()) {
            assertThat(person.at(title)).as(as).isEqualTo(Where.OFFERED);
            person.stands.put(title, Where.SEATED);
        } else {
            assertThat(byOffer).as(as).isFalse();
            assertThat(due.poll()).as(as).isEqualTo(new Due(id, title));
        }
    }

    private void moveUp() {
        people.entrySet().stream()
                .flatMap(one -> Arrays.asList(session, segment).stream().map(title -> new Due(one.getKey(), title)))
                .filter(one -> people.get(one.id()).at(one.title()) == Where.IN_LINE)
                .sorted(Comparator.comparing(
                        one -> people.get(one.id()).positions.get(one.title())))
                .forEach(one -> {
                    var person = people.get(one.id());
                    var mayCome = one.title().equals(segment) ? person.approved : !awaitsSegment(person);
                    if (mayCome && fits(person, one.title())) {
                        person.stands.put(one.title(), byOffer ? Where.OFFERED : Where.SEATED);
                        due.add(one);
                    }
                });
    }

    private boolean awaitsSegment(Person person) {
        return person.at(segment) != Where.OUT && person.at(segment) != Where.SEATED;
    }

    private Demand demand(Person person, Set<String> also) {
        Set<Long> segments = new HashSet<>();
        Set<Long> sessions = new HashSet<>();
        if (person.has(segment) || also.contains(segment)) {
            segments.add(segmentId);
        }
        if (person.has(session) || also.contains(session)) {
            sessions.add(itemId);
        }
        return new Demand(person.is.category(), person.is.state(), person.is.attendance(), segments, sessions);
    }

    private boolean fits(Person person, String title) {
        return scopes.values().stream()
                .filter(quota -> quota.counts(demand(person, Set.of(title))) && !quota.counts(demand(person, Set.of())))
                .allMatch(quota -> taken(quota) < sizes.get(quota.id()));
    }

    private long taken(Quota quota) {
        return people.values().stream()
                .filter(person -> person.present && quota.counts(demand(person, Set.of())))
                .count();
    }

    /** What the database must say at the end. */
    void check(Map<Long, Integer> taken, List<String> inLine) {
        assertThat(due).as("people who were due").isEmpty();
        scopes.forEach((id, quota) ->
                assertThat((long) taken.get(id)).as("quota " + quota).isEqualTo(taken(quota)));
        assertThat(inLine)
                .as("the lines")
                .isEqualTo(people.entrySet().stream()
                        .flatMap(one ->
                                Arrays.asList(session, segment).stream().map(title -> new Due(one.getKey(), title)))
                        .filter(one -> people.get(one.id()).at(one.title()) == Where.IN_LINE)
                        .sorted(Comparator.comparing(
                                one -> people.get(one.id()).positions.get(one.title())))
                        .map(one -> one.id() + " " + one.title())
                        .toList());
    }
}
