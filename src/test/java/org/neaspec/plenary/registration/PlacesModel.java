package org.neaspec.plenary.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.neaspec.plenary.registration.JournalRepository.Entry;

/**
 * The places of one meeting as a single clerk with a sheet of paper would keep them, told what happened in the order in which it
 * happened. The clerk says who must have got a place or an offer each time; the first thing that went otherwise is a failure.
 */
class PlacesModel {

    private enum Where {
        SEATED,
        OFFERED,
        IN_LINE,
        ASIDE,
        OUT
    }

    private final boolean byOffer;
    private Integer places;
    private final Map<Long, Quota> scopes;
    private final Map<Long, Integer> sizes = new HashMap<>();
    private final Map<Long, Where> people = new TreeMap<>();
    private final Map<Long, Demand> demands = new HashMap<>();
    private final List<Long> line = new ArrayList<>();
    private final Deque<Long> due = new ArrayDeque<>();

    PlacesModel(boolean byOffer, Integer places, Map<Long, Quota> quotas) {
        this.byOffer = byOffer;
        this.places = places;
        this.scopes = quotas;
        quotas.forEach((id, quota) -> sizes.put(id, quota.places()));
    }

    void hear(Entry entry) {
        var as = "%s, due %s, line %s".formatted(entry, due, line);
        if (entry.what().equals("PLACES")) {
            assertThat(due).as(as).isEmpty();
            var number = entry.detail().equals("null") ? null : Integer.valueOf(entry.detail());
            if (entry.quotaId() == null) {
                places = number;
            } else {
                sizes.put(entry.quotaId(), number);
            }
            moveUp();
            return;
        }
        var parts = entry.detail().split(",");
        var demand = Demand.onSubmission(
                Category.valueOf(parts[0]), parts[1].equals("null") ? null : parts[1], Attendance.valueOf(parts[2]));
        long id = entry.registrationId();
        switch (entry.what()) {
            case "SUBMITTED" -> {
                assertThat(due).as(as).isEmpty();
                demands.put(id, demand);
                var waits = !fits(id);
                assertThat(parts[3].equals("WAITING")).as(as).isEqualTo(waits);
                people.put(id, waits ? Where.IN_LINE : Where.SEATED);
                if (waits) {
                    line.add(id);
                }
            }
            case "WITHDRAWN" -> {
                assertThat(due).as(as).isEmpty();
                people.put(id, Where.OUT);
                line.remove(id);
                moveUp();
            }
            case "CHANGED" -> {
                assertThat(due).as(as).isEmpty();
                var before = people.put(id, Where.OUT);
                demands.put(id, demand);
                people.put(id, before);
                moveUp();
            }
            case "PROMOTED" -> {
                if (people.get(id) == Where.OFFERED && due.isEmpty()) {
                    people.put(id, Where.SEATED);
                } else {
                    assertThat(due.peek()).as(as).isEqualTo(id);
                    assertThat(byOffer).as(as).isFalse();
                    due.poll();
                }
            }
            case "OFFERED" -> {
                assertThat(due.peek()).as(as).isEqualTo(id);
                assertThat(byOffer).as(as).isTrue();
                due.poll();
            }
            case "OFFER_ENDED" -> {
                assertThat(due).as(as).isEmpty();
                assertThat(people.get(id)).as(as).isEqualTo(Where.OFFERED);
                people.put(id, Where.ASIDE);
                moveUp();
            }
            default -> throw new IllegalArgumentException(entry.what());
        }
    }

    private void moveUp() {
        for (var id : List.copyOf(line)) {
            if (fits(id)) {
                line.remove(id);
                people.put(id, byOffer ? Where.OFFERED : Where.SEATED);
                due.add(id);
            }
        }
    }

    private boolean fits(long id) {
        return (places == null || taken(null) < places)
                && scopes.values().stream()
                        .filter(quota -> quota.counts(demands.get(id)))
                        .allMatch(quota -> taken(quota) < sizes.get(quota.id()));
    }

    private long taken(Quota quota) {
        return people.entrySet().stream()
                .filter(person -> Set.of(Where.SEATED, Where.OFFERED).contains(person.getValue()))
                .filter(person -> quota == null || quota.counts(demands.get(person.getKey())))
                .count();
    }

    /** What the database must say at the end. */
    void check(Map<Long, Integer> taken, long meetingTaken, List<Long> inLine) {
        assertThat(due).as("people who were due").isEmpty();
        assertThat(meetingTaken).as("places of the meeting").isEqualTo(taken(null));
        scopes.forEach((id, quota) ->
                assertThat((long) taken.get(id)).as("quota " + quota).isEqualTo(taken(quota)));
        assertThat(inLine).as("the line").isEqualTo(line);
    }
}
