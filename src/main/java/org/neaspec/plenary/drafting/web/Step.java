package org.neaspec.plenary.drafting.web;

import java.util.List;
import org.neaspec.plenary.web.Form;

/**
 * A wish to move one thing within an order.
 *
 * @param to the position meant, counted from 0
 */
record Step(String what, int to) {

    /**
     * {@code up} or {@code down} names what goes one further, as buttons send it; or a field names it and {@code position}
     * says where it goes, as dragging does. Where neither can be read nothing is named.
     */
    static Step of(Form form, String field, List<String> order) {
        if (form.has("up")) {
            return new Step(form.text("up"), order.indexOf(form.text("up")) - 1);
        }
        if (form.has("down")) {
            return new Step(form.text("down"), order.indexOf(form.text("down")) + 1);
        }
        String position = form.text("position");
        return position.matches("[0-9]{1,4}")
                ? new Step(form.text(field), Integer.parseInt(position))
                : new Step(form.text(field), Integer.MAX_VALUE);
    }
}
