package org.neaspec.plenary.programme;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Objects;
import java.util.stream.Collectors;
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

    /** Whether nobody holds it yet: programmes print "to be confirmed". */
    public boolean open() {
        return personName == null && bodyName == null && state == null && group == null && line == null;
    }

    /**
     * As printed; else "Mr. Name, Capacity, Body" for a person and "Body (capacity)" where no person is named. An open place
     * gives its capacity alone, or an empty text: that it is to be confirmed is said in the reader's language.
     */
    public String printed(States states) {
        if (line != null) {
            return line;
        }
        String holder = holder(states);
        String name = Stream.of(personName, personName == null ? null : title(), holderBeside(holder))
                .filter(Objects::nonNull)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        String brackets = capacity != null && (personName == null || title() == null) ? "(" + capacity + ")" : "";
        return (name + " " + brackets).strip();
    }

    /** The capacity, where it is the person's own rather than that of the body or State: "as SOM-28 Country Chair". */
    private @Nullable String title() {
        boolean ofTheHolder = capacity != null && capacity.startsWith("as ") && held();
        return ofTheHolder ? null : capacity;
    }

    /** A title that names the body already needs it no second time. */
    private @Nullable String holderBeside(String holder) {
        boolean named = personName != null && capacity != null && capacity.contains(holder);
        return named ? null : holder;
    }

    private boolean held() {
        return bodyName != null || state != null || group != null;
    }

    /** The body, State or group that holds the place, or an empty text. */
    public String holder(States states) {
        return Stream.of(bodyName, state == null ? null : states.shortName(state), group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /**
     * As others may know it. Who declined is never printed: a person's place falls back to the body, State or group that it
     * was given to, with a capacity that is theirs, and any other declined place is open again.
     */
    public SpeakerSlot shown() {
        if (status != SlotStatus.DECLINED) {
            return this;
        }
        boolean kept = personName != null && held();
        boolean standing = personName != null && capacity != null && capacity.startsWith("as ");
        return new SpeakerSlot(
                id,
                role,
                null,
                null,
                null,
                kept ? bodyId : null,
                kept ? bodyName : null,
                kept ? state : null,
                kept ? group : null,
                constituency,
                standing ? capacity : null,
                null);
    }

    /** The same without what only steers the work: who was asked and said what. */
    SpeakerSlot asPrinted() {
        SpeakerSlot shown = shown();
        return new SpeakerSlot(
                id,
                role,
                null,
                null,
                shown.personName(),
                null,
                shown.bodyName(),
                shown.state(),
                shown.group(),
                constituency,
                shown.capacity(),
                shown.line());
    }
}
