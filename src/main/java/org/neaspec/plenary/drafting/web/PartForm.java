package org.neaspec.plenary.drafting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.programme.OrderBasis;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** A part of a row as an organiser sent it, still text. */
record PartForm(String title, String minutes, String printedLine, String order) {

    static final PartForm BLANK = new PartForm("", "", "", "");

    private static final int LONGEST_DAY = 24 * 60;

    static PartForm of(Form form) {
        return new PartForm(
                PlainText.line(form.text("partTitle")),
                form.text("partMinutes"),
                PlainText.line(form.text("partLine")),
                form.text("partOrder"));
    }

    static PartForm of(ItemPart part) {
        OrderBasis order = part.order();
        return new PartForm(
                part.title(),
                part.minutes() == null ? "" : part.minutes().toString(),
                part.printedLine() == null ? "" : part.printedLine(),
                order == null ? "" : order.name());
    }

    /** The part meant, without speakers; whole only while there are no errors. */
    ItemPart read(String id, FormErrors errors) {
        if (!PlainText.says(title)) {
            errors.add("partTitle", "drafting.item.error.partTitle");
        }
        TypedText.orNull(title, "partTitle", 300, errors);
        return new ItemPart(
                id,
                title,
                number(errors),
                TypedText.orNull(printedLine, "partLine", 500, errors),
                TypedText.oneOf(OrderBasis.class, order, "partOrder", errors),
                List.of());
    }

    private @Nullable Integer number(FormErrors errors) {
        if (minutes.isEmpty()) {
            return null;
        }
        int number = minutes.matches("[0-9]{1,4}") ? Integer.parseInt(minutes) : 0;
        if (number < 1 || number > LONGEST_DAY) {
            errors.add("partMinutes", "drafting.item.error.minutes");
        }
        return number;
    }
}
