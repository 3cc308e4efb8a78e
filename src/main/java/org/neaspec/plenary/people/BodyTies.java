package org.neaspec.plenary.people;

import java.util.Collection;
import java.util.List;

/** What a room above has tied to bodies. Each such room implements it for what is its own, since this room knows none of them. */
public interface BodyTies {

    /** Names the room in what is kept to undo a merge; never changes. */
    String room();

    /** The titles of meetings at which both have what one body can have once only; the caller has locked both. */
    List<String> clashes(long one, long other);

    /** Ties everything of one body to another, inside the caller's transaction; the ids of what was moved. */
    List<Long> move(long from, long to);

    /** Ties exactly these back, as far as they are still with {@code to}. */
    void moveBack(Collection<Long> ids, long from, long to);
}
