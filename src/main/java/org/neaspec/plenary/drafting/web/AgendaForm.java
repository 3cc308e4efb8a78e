package org.neaspec.plenary.drafting.web;

import java.util.List;
import org.neaspec.plenary.drafting.AgendaText;
import org.neaspec.plenary.programme.OrderBasis;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/**
 * What an organiser typed about an item of the agenda.
 *
 * @param documents one a line
 * @param order on what the order of speakers rests
 * @param under the item it belongs to; empty for an item of its own
 */
record AgendaForm(String title, String annotation, String documents, String under, String order) {

    static final AgendaForm EMPTY = new AgendaForm("", "", "", "", "");

    static AgendaForm of(Form form) {
        return new AgendaForm(
                PlainText.line(form.text("title")),
                PlainText.lines(form.text("annotation")),
                PlainText.lines(form.text("documents")),
                form.text("under"),
                form.text("order"));
    }

    static AgendaForm of(AgendaText text) {
        return new AgendaForm(
                text.title(),
                text.annotation() == null ? "" : text.annotation(),
                String.join("\n", text.documents()),
                "",
                text.order() == null ? "" : text.order().name());
    }

    AgendaText read(FormErrors errors) {
        if (title.isEmpty()) {
            errors.add("title", "drafting.agenda.error.title");
        }
        TypedText.orNull(title, "title", 500, errors);
        List<String> papers = documents
                .lines()
                .map(PlainText::line)
                .filter(line -> !line.isEmpty())
                .toList();
        papers.forEach(paper -> TypedText.orNull(paper, "documents", 300, errors));
        return new AgendaText(
                title,
                TypedText.orNull(annotation, "annotation", 10_000, errors),
                papers,
                TypedText.oneOf(OrderBasis.class, order, "order", errors));
    }
}
