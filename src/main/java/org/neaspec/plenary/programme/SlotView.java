package org.neaspec.plenary.programme;

import org.jspecify.annotations.Nullable;

/**
 * A place for a speaker. Where no person is named yet, the body or State holds it; who declined is not in here.
 *
 * @param role where programmes print it before the name
 * @param constituency the label of the papers ("NGO"), which says nothing about registration categories
 * @param personId in the directory, where the person named is known there
 * @param personName the person as printed, if one is named
 * @param stateCode the State that holds the place, if one does
 * @param open whether nobody holds it: "to be confirmed" is printed before its line
 * @param line the whole place as printed, without its role and constituency; an open place may have none
 */
public record SlotView(
        @Nullable SpeakerRole role,
        @Nullable String constituency,
        @Nullable Long personId,
        @Nullable String personName,
        @Nullable String stateCode,
        boolean open,
        String line) {

    /** The message that names the role printed before the name; null where none is. */
    public @Nullable String roleKey() {
        return role == null ? null : role.messageKey();
    }
}
