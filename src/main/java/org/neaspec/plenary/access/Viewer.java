package org.neaspec.plenary.access;

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
     * A member of the secretariat's staff who signed in. On public pages an organiser sees what the public sees.
     *
     * @param administrator may also manage accounts
     */
    record Organiser(long accountId, String name, String email, boolean administrator) implements Viewer {}
}
