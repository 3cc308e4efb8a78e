package org.neaspec.plenary.people.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.people.Bodies;
import org.neaspec.plenary.people.Body;
import org.neaspec.plenary.people.BodyDetails;
import org.neaspec.plenary.people.BodyKind;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** What staff sent about a body, still text. */
record BodyForm(String version, String name, String acronym, String kind, String state, String parent) {

    static final BodyForm EMPTY = new BodyForm("0", "", "", "", "", "");

    static BodyForm of(Form form) {
        return new BodyForm(
                form.text("version"),
                PlainText.line(form.text("name")),
                PlainText.line(form.text("acronym")),
                form.text("kind"),
                form.text("state"),
                PlainText.line(form.text("parent")));
    }

    static BodyForm of(Body body) {
        return new BodyForm(
                String.valueOf(body.version()),
                body.name(),
                text(body.acronym()),
                body.kind().name(),
                text(body.stateCode()),
                text(body.parentName()));
    }

    /** The same as typed, to be put in the place of what the body is now. */
    BodyForm over(int newVersion) {
        return new BodyForm(String.valueOf(newVersion), name, acronym, kind, state, parent);
    }

    int seen() {
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }

    /** What is meant; whole only while there are no errors. */
    BodyDetails details(Bodies bodies, States states, FormErrors errors) {
        if (!PlainText.says(name)) {
            errors.add("name", "people.body.error.name");
        } else if (PlainText.length(name) > 300) {
            errors.add("name", "web.form.text.long", 300);
        }
        if (PlainText.length(acronym) > 40) {
            errors.add("acronym", "web.form.text.long", 40);
        }
        Optional<BodyKind> chosen = BodyKind.named(kind);
        if (chosen.isEmpty()) {
            errors.add("kind", "people.body.error.kind");
        }
        if (!state.isEmpty() && states.find(state).isEmpty()) {
            errors.add("state", "people.error.state");
        }
        Optional<Body> whole = parent.isEmpty() ? Optional.empty() : bodies.named(parent);
        if (!parent.isEmpty() && whole.isEmpty()) {
            errors.add("parent", "people.body.error.parent");
        }
        return new BodyDetails(
                name,
                acronym.isEmpty() ? null : acronym,
                chosen.orElse(BodyKind.OTHER),
                state.isEmpty() ? null : state,
                whole.map(Body::code).orElse(null));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
