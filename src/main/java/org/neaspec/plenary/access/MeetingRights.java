package org.neaspec.plenary.access;

import java.util.Set;

/**
 * What somebody of the staff may do at one meeting, as of one request.
 *
 * @param everything whether all of it, at this meeting as at all others
 * @param roles what he or she is at the meeting
 * @param rows the rows of the programme of a session lead, by their public ids
 */
public record MeetingRights(boolean everything, Set<MeetingRole> roles, Set<String> rows) {

    /** Of an administrator or organiser. */
    public static final MeetingRights ALL = new MeetingRights(true, Set.of(), Set.of());

    /** Of somebody who has nothing to do with the meeting. */
    public static final MeetingRights NONE = new MeetingRights(false, Set.of(), Set.of());

    public MeetingRights(boolean everything, Set<MeetingRole> roles, Set<String> rows) {
        this.everything = everything;
        this.roles = Set.copyOf(roles);
        this.rows = Set.copyOf(rows);
    }

    public boolean may(Task task) {
        return everything || task == Task.STAFF || roles.stream().anyMatch(role -> role.may(task));
    }

    /** Whether the row may be changed: by who edits the programme, and by the lead of this very row. */
    public boolean mayEditRow(String rowId) {
        return may(Task.EDIT_ROW) || (roles.contains(MeetingRole.SESSION_LEAD) && rows.contains(rowId));
    }
}
