package org.neaspec.plenary.delegation;

import org.neaspec.plenary.meeting.MeetingPaths;

/** The addresses of delegations. Those with a token are secrets: they go to recorded addresses of focal points only. */
public final class DelegationPaths {

    private DelegationPaths() {}

    /** The page of a focal point. */
    public static String page(String token) {
        return "/delegation/" + token;
    }

    /** The same page for staff, who act in the stead of the focal point. */
    public static String staff(String slug, String party) {
        return organise(slug) + "/for/" + party;
    }

    /** Where organisers say how delegations to a meeting are named. */
    public static String terms(String slug) {
        return organise(slug) + "/terms";
    }

    /** Where organisers see all delegations to a meeting. */
    public static String organise(String slug) {
        return MeetingPaths.delegations(slug);
    }
}
