package org.neaspec.plenary.access;

import java.util.List;

/** Whoever is looking. Always a parameter, bound from the session; never looked up inside. */
public sealed interface Viewer {

    /** Anybody: nobody is known to be looking. */
    record Visitor() implements Viewer {}

    /**
     * A registered person who came by the personal link.
     *
     * @param registrationId the registration the link belongs to
     * @param name the person's printed name
     * @param standing the facts on which admission rests, read for this request
     */
    record Participant(long registrationId, String name, Standing standing) implements Viewer {}

    /**
     * A focal point of a State or body, on the page of its delegation: who sees of a row what anybody of the delegation sees who
     * may attend it, and else what everybody does.
     *
     * @param delegation the standing of each of its members
     */
    record FocalPoint(List<Standing> delegation) implements Viewer {

        public FocalPoint {
            delegation = List.copyOf(delegation);
        }
    }

    /**
     * A member of the secretariat's staff who signed in. On public pages an organiser sees what the public sees.
     *
     * @param administrator may also manage accounts
     * @param rights what he or she may do at the meeting that the request is about
     */
    record Organiser(long accountId, String name, String email, boolean administrator, MeetingRights rights)
            implements Viewer {

        /** Somebody who may do everything at every meeting. */
        public Organiser(long accountId, String name, String email, boolean administrator) {
            this(accountId, name, email, administrator, MeetingRights.ALL);
        }

        public boolean may(Task task) {
            return rights.may(task);
        }

        /** Whether this row of the meeting's programme may be changed. */
        public boolean mayEditRow(String rowId) {
            return rights.mayEditRow(rowId);
        }

        /** The same person at a meeting where this may be done. */
        public Organiser at(MeetingRights there) {
            return new Organiser(accountId, name, email, administrator, there);
        }
    }
}
