package org.neaspec.plenary.registration.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.registration.MailsToPerson;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/**
 * One registration in full, to be decided.
 *
 * @param keepsDirectory whether the reader may say that two persons are one
 * @param missing the State whose endorsement is needed before an approval; null when none is
 * @param conflict what somebody else did meanwhile, in words; null when nobody did
 */
record ReviewPage(
        MeetingHead meeting,
        String queuePath,
        String name,
        String reference,
        String pick,
        String status,
        String statusClass,
        String received,
        List<Together> together,
        @Nullable String conflict,
        List<Alike> alike,
        boolean keepsDirectory,
        String personPath,
        @Nullable String correctPath,
        List<AnswerLine> answers,
        List<Segment> segments,
        List<ClaimLine> claims,
        Proof proof,
        @Nullable ChangeBox change,
        @Nullable EndorsementBox endorsement,
        String decisionPath,
        String designationPath,
        String reason,
        @Nullable String missing,
        List<Button> buttons,
        @Nullable Undo undo,
        @Nullable String assignee,
        String notePath,
        String note,
        List<Note> notes,
        List<Past> history,
        @Nullable AddressBox address,
        MailBox mails,
        BodyBox body,
        FormErrors errors) {

    /**
     * The body of the directory that the person comes for.
     *
     * @param name empty where it is none
     * @param typed its name as it is filled in
     */
    record BodyBox(String name, String kind, String path, String typed, List<String> names) {}

    /**
     * An address that does not work, and the ways to mend it.
     *
     * @param since since when mail comes back; null where it arrives as far as anybody knows
     * @param typed the address as somebody typed it
     */
    record AddressBox(
            String present,
            @Nullable String since,
            long times,
            @Nullable String words,
            @Nullable String changePath,
            String againPath,
            String typed) {}

    /** What was written to the person of late. */
    record MailBox(List<MailsToPerson.Line> lines, String path) {}

    /**
     * Somebody whom the person may be.
     *
     * @param holds the designations known of that one
     * @param here that he or she is registered for this meeting too, and for whom
     * @param herePath the page of that registration
     * @param comparePath where both are looked at side by side; null for who may not
     * @param samePath where it is said that the two are one; null where that has to be decided side by side
     */
    record Alike(
            String name,
            String facts,
            String whyKey,
            @Nullable String holds,
            @Nullable String here,
            @Nullable String herePath,
            @Nullable String comparePath,
            @Nullable String samePath,
            String person,
            int mineVersion,
            int personVersion) {}

    /** What the person registered for with the same form; who may not review that meeting is not let in there. */
    record Together(String title, String path) {}

    /** Whether this person would be admitted to a segment and why, and what the organiser says about it. */
    record Segment(
            String code,
            String title,
            @Nullable String audience,
            boolean admitted,
            String why,
            String field,
            List<Choice> choices,
            String reasonField,
            String reason,
            boolean open) {}

    /** A designation that is claimed, or verified, or both. */
    record ClaimLine(
            String label,
            boolean claimed,
            boolean verified,
            String proof,
            @Nullable String removePath) {}

    /** The form to verify a designation. */
    record Proof(List<Choice> kinds, List<Choice> states, String from, String until, String source, boolean open) {}

    /**
     * Whether the State stands behind the person.
     *
     * @param who who gave or refused it and when; empty while nobody has
     * @param recordPath where an answer that came on paper is recorded; null when that cannot be done now
     */
    record EndorsementBox(
            String state,
            String answer,
            String look,
            String who,
            @Nullable String note,
            @Nullable String recordPath,
            boolean given,
            String source) {}

    /** The last decision, which can be taken back. */
    record Undo(String path, String what) {}

    /** What a colleague noted; nobody outside the staff reads it. */
    record Note(String text, String who) {}

    /** A change the person asks for after the freeze, old beside new. */
    record ChangeBox(String path, String request, String when, List<Difference> differences, String reason) {}

    record Difference(String label, String before, String after) {}

    record Button(String value, String label, String look) {}

    record Past(
            String what, String when, String who, @Nullable String told, List<String> details) {}
}
