package org.neaspec.plenary.team;

import java.util.Set;
import org.neaspec.plenary.access.MeetingRole;

/**
 * One role of one person at a meeting.
 *
 * @param id of the role, not of the person
 * @param disabled whether the account does not work any more
 * @param version changes with each change of the rows
 * @param rows of the programme, for a session lead
 */
public record TeamMember(
        long id, String name, String email, boolean disabled, MeetingRole role, int version, Set<String> rows) {

    public TeamMember(
            long id, String name, String email, boolean disabled, MeetingRole role, int version, Set<String> rows) {
        this.id = id;
        this.name = name;
        this.email = email;
        this.disabled = disabled;
        this.role = role;
        this.version = version;
        this.rows = Set.copyOf(rows);
    }
}
