package org.neaspec.plenary.privacy.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.FormErrors;

/**
 * Wishes to be forgotten at a meeting, and how long it keeps what was told to it.
 *
 * @param maySet whether the viewer may change how long
 */
record PrivacyPage(
        FormErrors errors,
        String slug,
        String meetingTitle,
        String path,
        List<Request> requests,
        RetentionForm form,
        boolean maySet,
        List<Plan> plans) {

    /**
     * @param takesPart whether the place is given up first
     * @param typed the answer as it was typed, where something has to be put right
     */
    record Request(
            String reference,
            String name,
            String statusKey,
            String review,
            String asked,
            @Nullable String words,
            String stateKey,
            boolean open,
            boolean takesPart,
            @Nullable String decided,
            @Nullable String answer,
            String typed,
            boolean opened,
            List<Group> groups) {}

    /** Something that may have to be kept. */
    record Group(String name, String label, boolean kept) {}

    record Plan(String what, String when, long people) {}
}
