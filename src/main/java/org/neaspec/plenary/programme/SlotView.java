package org.neaspec.plenary.programme;

import org.jspecify.annotations.Nullable;

/**
 * A place for a speaker. Where no person is named yet, the body or State holds it.
 *
 * @param constituency the label of the papers ("NGO"), which says nothing about registration categories
 * @param personName the person as printed, if one is named
 * @param stateCode the State that holds the place, if one does
 * @param line the whole place as printed, without its constituency
 */
public record SlotView(
        @Nullable String constituency,
        @Nullable String personName,
        @Nullable String stateCode,
        String line) {}
