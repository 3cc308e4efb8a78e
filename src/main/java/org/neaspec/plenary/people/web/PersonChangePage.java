package org.neaspec.plenary.people.web;

import java.util.List;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/**
 * The form that changes a person.
 *
 * @param theirs what somebody else wrote meanwhile, a line for each field that differs; empty while nobody has
 */
record PersonChangePage(
        FormErrors errors,
        String path,
        String back,
        String name,
        PersonForm form,
        List<Choice> languages,
        List<String> bodies,
        List<Theirs> theirs) {

    record Theirs(String labelKey, String value) {}
}
