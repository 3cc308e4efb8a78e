package org.neaspec.plenary.form;

import java.util.List;

/** The categories of participants. A later room knows them; the form only says for which of them a question is. */
public interface CategoryNames {

    /** One category: its name in the form, and the message that names it on the screen. */
    record Named(String name, String messageKey) {}

    /** Those a question can be limited to, in the order of the registration form. */
    List<Named> all();
}
