package org.neaspec.plenary.registration.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.form.web.QuestionsPart;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/**
 * The form to register, or to change what was sent.
 *
 * @param action where it is sent to
 * @param back where somebody goes who does not send it
 * @param email the address of a registration that is changed, which is not asked again; null in a new form
 * @param lostLink where somebody goes who registered before; null when changing
 * @param closes until when registration is open, in words; empty for no end
 * @param meetingZone the place whose time the meeting keeps
 * @param questions the meeting's own
 * @param also meetings held together with this one, for which the form registers too if they are ticked
 * @param draft null where the form cannot be kept half-way through
 * @param correction not null where staff put a registration right
 * @param approved whether the registration that is changed is approved, so that some changes have to be looked at
 */
record RegistrationPage(
        MeetingHead meeting,
        RegistrationForm form,
        FormErrors errors,
        String action,
        String back,
        @Nullable String email,
        @Nullable String lostLink,
        String closes,
        String contact,
        boolean approved,
        boolean unsent,
        boolean frozen,
        boolean full,
        QuestionsPart questions,
        List<Also> also,
        @Nullable DraftBox draft,
        @Nullable Correction correction,
        List<Choice> honorifics,
        List<Choice> categories,
        List<Choice> countries,
        List<String> bodies,
        List<Choice> attendances,
        boolean attendanceAsked,
        String meetingZone,
        List<ZoneGroup> zones,
        List<Choice> claims,
        boolean nameOpen,
        boolean claimsOpen,
        boolean needsOpen) {

    /**
     * How the form is kept half-way through.
     *
     * @param token of the link that opened it; empty for a form that was not kept yet
     * @param until when it is forgotten, in words; empty for a form that was not kept yet
     * @param linked whether it opens again by the link that led here, so that no mail goes out
     */
    record DraftBox(String path, String token, String until, boolean linked) {}

    /**
     * What staff put right.
     *
     * @param name of the person
     * @param excellency whether "H.E." stands before it
     */
    record Correction(String name, boolean excellency) {}

    /**
     * A meeting held together with this one.
     *
     * @param what what ticking it means, or why it cannot be ticked
     */
    record Also(String slug, String title, String when, String what, boolean chosen, boolean closed) {}

    /** Zones of one continent, or at first those that are usual. */
    record ZoneGroup(String name, List<Choice> zones) {}
}
