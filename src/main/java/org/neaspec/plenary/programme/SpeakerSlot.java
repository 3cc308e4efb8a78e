package org.neaspec.plenary.programme;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Objects;
import java.util.stream.Stream;
import org.neaspec.plenary.people.States;

/**
 * A place for a speaker as it is written: for a person, a body, a State or a group. A person can be put into the place of a
 * body or State later, which keeps it. Names are kept as they are printed at this appearance (gaps I-26, I-65): a ministry
 * that is renamed later keeps its old name in old programmes.
 *
 * @param id random, so that work on it can name it
 * @param personId the person in the directory, once known there
 * @param personName as printed: "Mr. Name"
 * @param bodyId the body in the directory, once known there
 * @param state ISO 3166-1 alpha-3
 * @param group people without names: "National Focal Points"
 * @param constituency the label of the papers ("NGO"), which says nothing about registration categories
 * @param capacity title or function at this appearance: "as SOM-28 Country Chair"
 * @param line the whole place as printed, where it differs from what the other values give
 */
@Serdeable
public record SpeakerSlot(
        String id,
        @Nullable SpeakerRole role,
        @Nullable SlotStatus status,
        @Nullable Long personId,
        @Nullable String personName,
        @Nullable Long bodyId,
        @Nullable String bodyName,
        @Nullable String state,
        @Nullable String group,
        @Nullable String constituency,
        @Nullable String capacity,
        @Nullable String line) {

    /** Whether somebody is named in it. */
    public boolean named() {
        return personName != null;
    }

    /** As printed; else "Mr. Name, Capacity" for a person and "Body (capacity)" where no person is named. */
    public String printed(States states) {
        if (line != null) {
            return line;
        }
        if (personName != null) {
            return capacity == null ? personName : personName + ", " + capacity;
        }
        String holder = holder(states);
        return capacity == null ? holder : holder + " (" + capacity + ")";
    }

    /** The body, State or group that holds the place, or an empty text. */
    public String holder(States states) {
        return Stream.of(bodyName, state == null ? null : states.shortName(state), group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /** The same without what only steers the work: who was asked and said what. */
    SpeakerSlot asPrinted() {
        return new SpeakerSlot(
                id, role, null, null, personName, null, bodyName, state, group, constituency, capacity, line);
    }
}
