package org.neaspec.plenary.meeting;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neaspec.plenary.people.States;

/**
 * Somebody a meeting elects, or means to.
 *
 * @param name as printed: "Mr. Hyunsoo Yun"
 * @param stateCode the State the officer comes from (ISO 3166-1 alpha-3)
 * @param body the body the officer comes from
 * @param electedOn the day of the election, where it is known; never of a designate
 */
@Introspected
public record Officer(
        Office office,
        String name,
        @Nullable String stateCode,
        @Nullable String body,
        OfficerStatus status,
        @Nullable LocalDate electedOn) {

    public boolean designate() {
        return status == OfficerStatus.DESIGNATE;
    }

    /** "Mr. Hyunsoo Yun (Republic of Korea)". */
    public String print(States states) {
        String from = Stream.of(body, stateCode == null ? null : states.shortName(stateCode))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return from.isEmpty() ? name : name + " (" + from + ")";
    }
}
