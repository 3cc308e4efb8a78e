package org.neaspec.plenary.people.web;

import java.util.List;
import org.neaspec.plenary.people.PersonTies.Clash;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/**
 * Two persons side by side.
 *
 * @param one who would be gone
 * @param other who would be kept
 * @param same what both say alike
 * @param differing what has to be chosen
 */
record MergePage(
        FormErrors errors,
        Side one,
        Side other,
        String swapPath,
        List<Clash> clashes,
        List<Same> same,
        List<Differing> differing) {

    /** @param ties what the person has at meetings */
    record Side(String id, int version, String name, String path, List<PersonPage.TieLine> ties) {}

    record Same(String labelKey, String value) {}

    record Differing(String name, String labelKey, List<Choice> options) {}
}
