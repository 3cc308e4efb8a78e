package org.neaspec.plenary.privacy;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.registration.DataGroup;

/**
 * For how many days after its last day a meeting keeps what was told to it; null keeps it for good.
 *
 * @param focal of focal points: their names, addresses and letters
 * @param version guards against two people changing it at once
 */
public record Retention(
        @Nullable Integer needs,
        @Nullable Integer answers,
        @Nullable Integer contact,
        @Nullable Integer identity,
        @Nullable Integer focal,
        int version) {

    /** What holds where nobody has said otherwise. */
    public static final Retention USUAL = new Retention(30, 365, 365, null, 365, 0);

    /** The longest that can be set: some twenty-seven years. */
    public static final int MOST_DAYS = 9_999;

    /** The days of each group; groups kept for good are left out. */
    public Map<DataGroup, Integer> days() {
        Map<DataGroup, Integer> days = new EnumMap<>(DataGroup.class);
        put(days, DataGroup.NEEDS, needs);
        put(days, DataGroup.ANSWERS, answers);
        put(days, DataGroup.CONTACT, contact);
        put(days, DataGroup.IDENTITY, identity);
        return days;
    }

    private static void put(Map<DataGroup, Integer> days, DataGroup group, @Nullable Integer value) {
        if (value != null) {
            days.put(group, value);
        }
    }
}
