package org.neaspec.plenary.drafting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.SpeakerSlot;

/** Who would have to be in two rows at once. A person cannot; a body can send two people, but should know. */
final class SpeakerClashes {

    private SpeakerClashes() {}

    static void look(CheckedDraft draft, Findings found) {
        for (LocalDate day : draft.programme().days()) {
            List<ProgrammeItem> rows = draft.heldOn(day);
            for (int i = 0; i < rows.size(); i++) {
                for (int j = i + 1; j < rows.size(); j++) {
                    if (Times.start(rows.get(j)).isBefore(Times.end(rows.get(i)))) {
                        pair(rows.get(i), rows.get(j), found);
                    }
                }
            }
        }
    }

    private static void pair(ProgrammeItem one, ProgrammeItem later, Findings found) {
        Map<String, String> people = people(one);
        people(later).forEach((key, name) -> {
            if (people.containsKey(key)) {
                found.add(clash(Severity.ERROR, one, later, name));
            }
        });
        Map<String, String> bodies = bodies(one);
        bodies(later).forEach((key, name) -> {
            if (bodies.containsKey(key)) {
                found.add(clash(Severity.WARNING, one, later, name).saying("drafting.finding.SPEAKER_CLASH.body"));
            }
        });
    }

    private static Finding clash(Severity severity, ProgrammeItem one, ProgrammeItem later, String name) {
        return Finding.of(Check.SPEAKER_CLASH, severity, later.id(), name, one.title(), Times.text(one))
                .about(name, one.id(), Times.text(one), Times.text(later));
    }

    private static Map<String, String> people(ProgrammeItem row) {
        Map<String, String> people = new LinkedHashMap<>();
        SpeakerChecks.coming(row).forEach(slot -> {
            if (slot.personName() != null) {
                people.put(key(slot.personName()), slot.personName());
            }
        });
        return people;
    }

    /** Bodies that nobody is named for yet. */
    private static Map<String, String> bodies(ProgrammeItem row) {
        Map<String, String> bodies = new LinkedHashMap<>();
        SpeakerChecks.coming(row).filter(slot -> !slot.named()).forEach(slot -> put(bodies, slot));
        return bodies;
    }

    private static void put(Map<String, String> bodies, SpeakerSlot slot) {
        String body = slot.bodyName();
        if (body != null) {
            bodies.put(key(body), body);
        }
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
