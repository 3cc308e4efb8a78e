package org.neaspec.plenary.invitation;

import org.neaspec.plenary.meeting.MeetingPaths;

/** The addresses of invitations. Those with a token are secrets. */
public final class InvitationPaths {

    private InvitationPaths() {}

    /** The page of somebody who was invited. */
    public static String page(String token) {
        return "/invitation/" + token;
    }

    public static String registration(String token) {
        return page(token) + "/registration";
    }

    /** Keeping the form half-way through. */
    public static String keep(String token) {
        return registration(token) + "/draft";
    }

    public static String refusal(String token) {
        return page(token) + "/refusal";
    }

    /** The form, for whoever has the private link of a meeting. */
    public static String privateLink(String token) {
        return "/private/" + token;
    }

    /** What those are led to who sent it. */
    public static String privateReceived(String token) {
        return privateLink(token) + "/received";
    }

    /** Where organisers invite, and see what became of it. */
    public static String organise(String slug) {
        return MeetingPaths.invitations(slug);
    }
}
