package org.neaspec.plenary.registration;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neaspec.plenary.access.HeldDesignation;
import org.neaspec.plenary.access.Ruling;
import org.neaspec.plenary.access.Standing;
import org.neaspec.plenary.access.Viewer.Participant;
import org.neaspec.plenary.shared.Portions;

/** Puts together the facts on which admission rests: three queries, for one registration or for five hundred. */
@Singleton
class Standings {

    static final String GRANTED = "GRANTED";
    static final String REFUSED = "REFUSED";

    /** One of the statements names each of them four times. */
    private static final int AT_ONCE = Portions.SIZE / 2;

    private final StandingRepository standings;

    Standings(StandingRepository standings) {
        this.standings = standings;
    }

    Participant participant(RegistrationRepository.Detail detail) {
        return new Participant(detail.id(), detail.printedName(), of(detail));
    }

    Standing of(RegistrationRepository.Detail detail) {
        return of(List.of(new Registered(detail.id(), detail.meetingId(), detail.status())))
                .getOrDefault(detail.id(), new Standing(detail.meetingId(), false, List.of(), List.of(), Set.of()));
    }

    /** The standing of each of these registrations, by registration. */
    Map<Long, Standing> of(List<Registered> registrations) {
        if (registrations.isEmpty()) {
            return Map.of();
        }
        var portions = Portions.of(registrations, AT_ONCE);
        if (portions.size() > 1) {
            Map<Long, Standing> all = new HashMap<>();
            portions.forEach(some -> all.putAll(of(some)));
            return all;
        }
        var ids = registrations.stream().map(Registered::id).toList();
        Map<Long, List<HeldDesignation>> designations = new HashMap<>();
        for (var held : standings.designations(ids)) {
            at(designations, held.registrationId())
                    .add(new HeldDesignation(held.kind(), held.stateCode(), held.validFrom(), held.validUntil()));
        }
        Map<Long, List<Ruling>> rulings = new HashMap<>();
        for (var ruled : standings.rulings(ids)) {
            at(rulings, ruled.registrationId())
                    .add(new Ruling(
                            ruled.segmentId(), GRANTED.equals(ruled.verdict()), ruled.ruledByName(), ruled.ruledAt()));
        }
        Map<Long, Set<Long>> duties = new HashMap<>();
        Map<Long, Set<Long>> chosen = new HashMap<>();
        Map<Long, Set<Long>> awaited = new HashMap<>();
        for (var row : standings.attended(ids)) {
            var kind = row.chosen() ? chosen : row.awaited() ? awaited : duties;
            kind.computeIfAbsent(row.registrationId(), id -> new HashSet<>()).add(row.itemId());
        }
        Map<Long, Standing> all = new HashMap<>();
        registrations.forEach(registered -> all.put(
                registered.id(),
                new Standing(
                        registered.meetingId(),
                        registered.status() == RegistrationStatus.APPROVED,
                        designations.getOrDefault(registered.id(), List.of()),
                        rulings.getOrDefault(registered.id(), List.of()),
                        duties.getOrDefault(registered.id(), Set.of()),
                        chosen.getOrDefault(registered.id(), Set.of()),
                        awaited.getOrDefault(registered.id(), Set.of()))));
        return all;
    }

    private static <T> Collection<T> at(Map<Long, List<T>> map, long id) {
        return map.computeIfAbsent(id, key -> new ArrayList<>());
    }
}
