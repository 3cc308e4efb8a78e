package org.neaspec.plenary.privacy.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.FormErrors;

/**
 * What is held about a person.
 *
 * @param requestKey where the last wish to be forgotten stands, if there was one
 * @param open whether it waits for staff
 * @param kept when what is forgotten by itself, in words
 */
record HeldPage(
        FormErrors errors,
        String meetingTitle,
        String name,
        String personal,
        String archive,
        String download,
        String erasure,
        List<Section> sections,
        List<String> kept,
        @Nullable String requestKey,
        boolean open,
        @Nullable String asked,
        @Nullable String answer,
        String words) {

    record Section(String titleKey, List<List<Field>> rows) {}

    record Field(String label, String value) {}
}
