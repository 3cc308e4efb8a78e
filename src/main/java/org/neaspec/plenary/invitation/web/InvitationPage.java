package org.neaspec.plenary.invitation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.registration.web.MeetingHead;
import org.neaspec.plenary.web.FormErrors;

/**
 * What somebody sees who was invited.
 *
 * @param announced whether the meeting has a page of its own that everybody may see
 * @param state the message about where the invitation stands; null while it waits for an answer
 * @param until until when it can be answered, in words
 * @param words of the secretariat, one paragraph each
 * @param register where the form is; null when it cannot be answered any more
 * @param refusal where a refusal is sent
 */
record InvitationPage(
        MeetingHead meeting,
        boolean announced,
        String name,
        @Nullable String state,
        @Nullable String until,
        List<String> words,
        @Nullable String register,
        @Nullable String refusal,
        boolean declined,
        String typed,
        @Nullable String contact,
        FormErrors errors) {}
