package org.neaspec.plenary.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what a change of a meeting's date, place or stage touches. Every room above implements it for what is its own, since
 * this room knows none of them.
 */
public interface Stakes {

    /**
     * How many things of one kind are touched.
     *
     * @param key of the message that prints the number: "{0} approved registrations"
     */
    record Stake(String key, long many) {}

    /** @param newDate the date it is to have; null when the date stays or the meeting does not take place */
    List<Stake> of(MeetingFacts meeting, @Nullable MeetingDate newDate);
}
