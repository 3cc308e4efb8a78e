package org.neaspec.plenary.meeting.web;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Office;
import org.neaspec.plenary.meeting.Officer;
import org.neaspec.plenary.meeting.OfficerStatus;
import org.neaspec.plenary.meeting.Officers;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** Puts the page of a meeting's officers together. */
@Singleton
class OfficersPages {

    private static final Locale LOCALE = Locale.ENGLISH;

    private final States states;
    private final Messages messages;

    OfficersPages(States states, Messages messages) {
        this.states = states;
        this.messages = messages;
    }

    /** @param theirs what somebody else has made of the list; null when nobody has */
    OfficersPage page(
            MeetingFacts meeting,
            List<Officer> stored,
            OfficersForm form,
            @Nullable List<Officer> theirs,
            FormErrors errors) {
        return new OfficersPage(
                errors,
                meeting.slug(),
                "officers",
                meeting.title(),
                MeetingPaths.officers(meeting.slug()),
                meeting.announced() ? MeetingPaths.meeting(meeting.slug()) : null,
                Officers.digest(stored),
                theirs != null,
                theirs == null ? List.of() : theirs.stream().map(this::words).toList(),
                form.lines().stream().map(this::line).toList());
    }

    private OfficersPage.Line line(OfficersForm.Line line) {
        return new OfficersPage.Line(
                line.number(),
                messages.text(LOCALE, "meeting.officers.line", line.number()),
                line.position(),
                Arrays.stream(Office.values())
                        .map(office -> choice(office.name(), office.messageKey(), line.office()))
                        .toList(),
                line.name(),
                states.all().stream()
                        .map(state -> Choice.of(
                                state.code(), state.shortName(), state.code().equals(line.state())))
                        .toList(),
                line.body(),
                Arrays.stream(OfficerStatus.values())
                        .map(status -> choice(status.name(), status.messageKey(), line.status()))
                        .toList(),
                line.electedOn());
    }

    private Choice choice(String value, String key, String chosen) {
        return Choice.of(value, messages.text(LOCALE, key), value.equals(chosen));
    }

    /** "Chair (designate): Mr. Hyunsoo Yun (Republic of Korea)". */
    private String words(Officer officer) {
        String office = messages.text(LOCALE, officer.office().messageKey());
        String as = officer.designate() ? messages.text(LOCALE, "meeting.officer.designate", office) : office;
        String on = officer.electedOn() == null ? "" : ", " + officer.electedOn();
        return as + ": " + officer.print(states) + on;
    }
}
