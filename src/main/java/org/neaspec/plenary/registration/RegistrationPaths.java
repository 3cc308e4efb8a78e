package org.neaspec.plenary.registration;

import org.neaspec.plenary.meeting.MeetingPaths;

/** The addresses of registration. Those with a token are secrets: they go to the person's own address only. */
public final class RegistrationPaths {

    private RegistrationPaths() {}

    /** What everybody is led to who sent the form. */
    public static String received(String slug) {
        return MeetingPaths.registration(slug) + "/received";
    }

    /** Where a person asks for the personal link again. */
    public static String lostLink(String slug) {
        return MeetingPaths.registration(slug) + "/link";
    }

    public static String personal(String token) {
        return "/my/" + token;
    }

    public static String change(String token) {
        return personal(token) + "/change";
    }

    /** Keeping the form of somebody who was named half-way through. */
    public static String keepChange(String token) {
        return change(token) + "/draft";
    }

    /** The meeting's questions to those who are approved. */
    public static String questions(String token) {
        return personal(token) + "/questions";
    }

    /** Choosing among the sessions with limited places. */
    public static String sessions(String token) {
        return personal(token) + "/sessions";
    }

    /** A file that the person sent. */
    public static String file(String token, String fileId) {
        return personal(token) + "/files/" + fileId;
    }

    /** The same for staff. */
    public static String reviewFile(String slug, String reference, String fileId) {
        return review(slug, reference) + "/files/" + fileId;
    }

    /** Keeping a form half-way through. */
    public static String keepDraft(String slug) {
        return MeetingPaths.registration(slug) + "/draft";
    }

    /** What everybody is led to who had a form kept. */
    public static String draftKept(String slug) {
        return keepDraft(slug) + "/kept";
    }

    /** A form somebody had kept half-way through. */
    public static String draft(String token) {
        return "/draft/" + token;
    }

    public static String withdrawal(String token) {
        return personal(token) + "/withdrawal";
    }

    /** All that is held about the person; the same with {@code .json} for programs. */
    public static String data(String token) {
        return personal(token) + "/data";
    }

    /** The wish to be forgotten. */
    public static String erasure(String token) {
        return personal(token) + "/erasure";
    }

    /** Taking a withdrawal back. */
    public static String reinstatement(String token) {
        return personal(token) + "/reinstatement";
    }

    /** Taking an offered place. */
    public static String acceptance(String token) {
        return personal(token) + "/offer/acceptance";
    }

    /** Leaving an offered place to others. */
    public static String refusal(String token) {
        return personal(token) + "/offer/refusal";
    }

    /** Standing in line again. */
    public static String line(String token) {
        return personal(token) + "/line";
    }

    /** Taking the place that is held in a session or segment. */
    public static String occasionAcceptance(String token, long waitId) {
        return occasion(token, waitId) + "/acceptance";
    }

    /** Leaving the line for a session or segment, and what is held there. */
    public static String occasionLeaving(String token, long waitId) {
        return occasion(token, waitId) + "/leaving";
    }

    /** Standing in line for a session or segment again. */
    public static String occasionLine(String token, long waitId) {
        return occasion(token, waitId) + "/line";
    }

    private static String occasion(String token, long waitId) {
        return personal(token) + "/occasions/" + waitId;
    }

    /** Mailing the personal link again. */
    public static String resend(String token) {
        return personal(token) + "/link";
    }

    /** A new address for the personal calendar. */
    public static String calendarAddress(String token) {
        return personal(token) + "/calendar";
    }

    /** The end of the address of the personal calendar. */
    public static String calendarRevocation(String token) {
        return calendarAddress(token) + "/revocation";
    }

    /** How somebody is invited into the own calendar by mail. */
    public static String invitations(String token) {
        return calendarAddress(token) + "/invitations";
    }

    /** What stands in the personal calendar besides the sessions. */
    public static String feedSettings(String token) {
        return calendarAddress(token) + "/settings";
    }

    /** The personal calendar, by the token of a feed. */
    public static String feed(String feedToken) {
        return "/calendar/" + feedToken + ".ics";
    }

    /** Where organisers read one registration in full. */
    public static String review(String slug, String reference) {
        return MeetingPaths.registrations(slug) + "/" + reference;
    }

    /** Where staff put right what a registration says. */
    public static String correction(String slug, String reference) {
        return review(slug, reference) + "/correction";
    }

    /** Saying that whoever registered is somebody the directory knows. */
    public static String samePerson(String slug, String reference) {
        return review(slug, reference) + "/person";
    }

    /** Where staff say for which body of the directory somebody comes. */
    public static String reviewBody(String slug, String reference) {
        return review(slug, reference) + "/body";
    }

    /** Where staff change the address of somebody who registered. */
    public static String reviewAddress(String slug, String reference) {
        return review(slug, reference) + "/address";
    }
}
