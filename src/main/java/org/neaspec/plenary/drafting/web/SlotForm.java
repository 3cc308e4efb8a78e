package org.neaspec.plenary.drafting.web;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.drafting.KnownNames;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.SlotStatus;
import org.neaspec.plenary.programme.SpeakerRole;
import org.neaspec.plenary.programme.SpeakerSlot;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** A place for a speaker as an organiser sent it, still text. */
record SlotForm(
        String role,
        String status,
        String person,
        String body,
        String state,
        String group,
        String constituency,
        String capacity,
        String line) {

    static final SlotForm BLANK = new SlotForm("", "", "", "", "", "", "", "", "");

    static SlotForm of(Form form) {
        return new SlotForm(
                form.text("role"),
                form.text("status"),
                PlainText.line(form.text("person")),
                PlainText.line(form.text("body")),
                PlainText.line(form.text("state")),
                PlainText.line(form.text("group")),
                PlainText.line(form.text("constituency")),
                PlainText.line(form.text("capacity")),
                PlainText.line(form.text("line")));
    }

    static SlotForm of(SpeakerSlot slot, States states) {
        SpeakerRole role = slot.role();
        SlotStatus status = slot.status();
        String state = slot.state();
        return new SlotForm(
                role == null ? "" : role.name(),
                status == null ? "" : status.name(),
                text(slot.personName()),
                text(slot.bodyName()),
                state == null ? "" : states.shortName(state),
                text(slot.group()),
                text(slot.constituency()),
                text(slot.capacity()),
                text(slot.line()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /**
     * The place meant; whole only while there are no errors. A name that is left as it was stays the person or body it was,
     * and one that is typed as it is known becomes known; any other stays text until publication.
     *
     * @param before the place as it is now; null for a new one
     */
    SpeakerSlot read(String id, @Nullable SpeakerSlot before, KnownNames names, FormErrors errors) {
        if (Stream.of(body, state, group).filter(text -> !text.isEmpty()).count() > 1) {
            errors.add(body.isEmpty() ? "state" : "body", "drafting.item.error.holders");
        }
        String personName = TypedText.orNull(person, "person", 300, errors);
        String bodyName = TypedText.orNull(body, "body", 300, errors);
        return new SpeakerSlot(
                id,
                TypedText.oneOf(SpeakerRole.class, role, "role", errors),
                TypedText.oneOf(SlotStatus.class, status, "status", errors),
                before != null && person.equals(before.personName()) ? before.personId() : names.person(personName),
                personName,
                before != null && body.equals(before.bodyName()) ? before.bodyId() : names.body(bodyName),
                bodyName,
                stateCode(names, errors),
                TypedText.orNull(group, "group", 200, errors),
                TypedText.orNull(constituency, "constituency", 100, errors),
                TypedText.orNull(capacity, "capacity", 300, errors),
                TypedText.orNull(line, "line", 500, errors));
    }

    private @Nullable String stateCode(KnownNames names, FormErrors errors) {
        if (state.isEmpty()) {
            return null;
        }
        String code = names.state(state).orElse(null);
        if (code == null) {
            errors.add("state", "drafting.item.error.state");
        }
        return code;
    }
}
