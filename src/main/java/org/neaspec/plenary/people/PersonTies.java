package org.neaspec.plenary.people;

import java.util.Collection;
import java.util.List;

/**
 * What a room above has tied to persons. Each such room implements it for what is its own, since this room knows none of them.
 */
public interface PersonTies {

    /** Names the room in what is kept to undo a merge; never changes. */
    String room();

    /** What ties these persons to the meetings in sight, newest first; at most some hundred. */
    List<Tie> of(Collection<Long> personIds, PeopleSight sight);

    /** What has to be decided before the two can be one, in words of the room; the caller has locked both. */
    List<Clash> clashes(long one, long other);

    /** Ties everything of one person to another, inside the caller's transaction; the ids of what was moved. */
    List<Long> move(long from, long to);

    /** Ties exactly these back, as far as they are still with {@code to}. */
    void moveBack(Collection<Long> ids, long from, long to);

    /**
     * Two things that one person cannot have both.
     *
     * @param meeting its title
     */
    record Clash(String meeting, String one, String onePath, String other, String otherPath) {}
}
