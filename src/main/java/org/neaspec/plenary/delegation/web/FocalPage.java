package org.neaspec.plenary.delegation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/**
 * The page of a focal point: the own delegation and nothing of any other. Staff who act in the stead of one have the same.
 *
 * @param staffList where all delegations are, for staff who act in the stead of a focal point; null for a focal point
 * @param party in running text
 * @param others who else is a focal point of this delegation
 * @param path the secret address of this page
 * @param places "3 of 5 places are taken"
 * @param countdown how long people can still be named, in words
 * @param deadline the same as a moment in two zones; empty where there is none
 * @param closed why nobody can be named now; null while it is open
 * @param noHead whether nobody heads the delegation yet
 * @param form what was typed, and for whom
 * @param papersDue by when papers of speakers are due, in two zones; empty while nobody has said
 * @param results what became of each row that was sent
 * @param mend rows to be put right
 */
record FocalPage(
        @Nullable String staffList,
        String meeting,
        String meetingPath,
        String when,
        String where,
        String party,
        String name,
        String others,
        String path,
        String places,
        String countdown,
        String deadline,
        @Nullable String closed,
        boolean noHead,
        List<RoleLine> roles,
        List<MemberLine> members,
        List<MemberLine> former,
        NomineeForm form,
        @Nullable String instead,
        String insteadName,
        @Nullable String correct,
        List<Also> also,
        List<Choice> honorifics,
        List<Choice> roleChoices,
        boolean swapOffered,
        List<String> results,
        List<BadRow> mend,
        List<Old> last,
        String lastMeeting,
        List<Waiting> waiting,
        String waitingWords,
        String papersDue,
        List<Slot> slots,
        List<Choice> people,
        String requestKey,
        String list,
        String words,
        List<Matter> matters,
        boolean noteSent,
        @Nullable String noteTaken,
        List<Paper> papers,
        String contact,
        FormErrors errors) {

    /** A meeting held together with this one, for which people are named along. */
    record Also(String slug, String title, String places, boolean chosen) {}

    record RoleLine(String role, String places, String segments) {}

    /**
     * Somebody in the delegation.
     *
     * @param email only while the person has not answered, so that a wrong address is seen
     * @param cameBack whether mail to it comes back
     * @param unanswered whether name and address can still be put right
     * @param insteadOf whom she replaced, while that can be taken back
     */
    record MemberLine(
            String id,
            String name,
            String what,
            @Nullable String email,
            boolean cameBack,
            boolean unanswered,
            @Nullable String insteadOf,
            String role,
            String status,
            String look,
            boolean late,
            boolean first,
            boolean last,
            String roleField,
            List<Choice> roles) {}

    /** @param whyId where it says what is wrong */
    record BadRow(
            NomineeForm row,
            String why,
            String whyId,
            List<BadCell> cells,
            boolean badHonorific,
            List<Choice> honorifics,
            boolean badRole,
            List<Choice> roles) {}

    record BadCell(String id, String name, String label, String value, boolean wrong) {}

    record Old(String id, String name) {}

    record Waiting(String reference, String name, String what, boolean awaited) {}

    record Slot(
            String slotId,
            String title,
            String when,
            String order,
            String line,
            String audience,
            @Nullable String restricted,
            @Nullable String masked,
            @Nullable String proposal) {}

    record Matter(String words, String when, @Nullable String noted) {}

    record Paper(String name, String size, String when, String path) {}
}
