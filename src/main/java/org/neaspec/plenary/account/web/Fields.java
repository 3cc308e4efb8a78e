package org.neaspec.plenary.account.web;

import org.neaspec.plenary.web.Form;

/** Reads what must not be touched. */
final class Fields {

    private Fields() {}

    /** A field exactly as typed: spaces are part of a password. */
    static String exact(Form form, String name) {
        return form.all(name).size() == 1 ? form.all(name).get(0) : "";
    }
}
