package org.neaspec.plenary.delegation;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.neaspec.plenary.people.BodyTies;

/** The delegations of a body. They move with a merge, and two at one meeting keep it from being made. */
@Singleton
class DelegationsOfBody implements BodyTies {

    private final PartyRepository rows;

    DelegationsOfBody(PartyRepository rows) {
        this.rows = rows;
    }

    @Override
    public String room() {
        return "delegation";
    }

    @Override
    public List<String> clashes(long one, long other) {
        return rows.meetingsOfBoth(one, other);
    }

    @Override
    public List<Long> move(long from, long to) {
        var ids = rows.lockOf(from);
        moveBack(ids, to, from);
        return ids;
    }

    @Override
    public void moveBack(Collection<Long> ids, long from, long to) {
        if (!ids.isEmpty()) {
            rows.move(ids, to, from);
        }
    }
}
