package org.neaspec.plenary.meeting.web;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.meeting.MeetingDate;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingKind;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Mode;
import org.neaspec.plenary.meeting.Relations;
import org.neaspec.plenary.meeting.Series;
import org.neaspec.plenary.meeting.Stakes.Stake;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.shared.ZonePicker;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** Makes the page of a meeting's details. */
@Singleton
class DetailsPages {

    private final Relations relations;
    private final AvoidWarnings avoid;
    private final States states;
    private final Messages messages;

    DetailsPages(Relations relations, AvoidWarnings avoid, States states, Messages messages) {
        this.relations = relations;
        this.avoid = avoid;
        this.states = states;
        this.messages = messages;
    }

    /** What an organiser has to know before saving. */
    record Before(
            List<DetailsPage.Conflict> conflicts, boolean confirming, List<Stake> stakes, boolean tell, String note) {

        static final Before NOTHING = new Before(List.of(), false, List.of(), false, "");
    }

    DetailsPage page(MeetingFacts meeting, DetailsForm form, List<Series> series, FormErrors errors, Before before) {
        Locale locale = Locale.ENGLISH;
        return new DetailsPage(
                errors,
                meeting.slug(),
                "details",
                meeting.title(),
                MeetingPaths.details(meeting.slug()),
                meeting.announced() ? MeetingPaths.meeting(meeting.slug()) : null,
                meeting.version(),
                form,
                form.date(),
                errors.summary().stream().anyMatch(error -> error.key().startsWith("drafting.new.error.same")),
                before.conflicts(),
                before.confirming(),
                before.stakes().stream()
                        .map(stake -> messages.text(locale, stake.key(), stake.many()))
                        .toList(),
                before.tell(),
                before.note(),
                apart(meeting, locale),
                avoid.lines(dateOf(meeting, form)),
                Arrays.stream(MeetingKind.values())
                        .map(kind -> choice(kind.name(), kind.messageKey(), form.get("kind"), locale))
                        .toList(),
                series.stream()
                        .map(one ->
                                Choice.of(one.slug(), one.title(), one.slug().equals(form.get("series"))))
                        .toList(),
                Arrays.stream(Mode.values())
                        .map(mode -> choice(mode.name(), mode.messageKey(), form.get("mode"), locale))
                        .toList(),
                zones(form.get("zone")),
                countries(form.get("country")),
                countries(form.get("hostCode")),
                Arrays.stream(Designation.values())
                        .map(designation -> Choice.of(
                                designation.name(),
                                messages.text(locale, designation.messageKey()),
                                form.admits().contains(designation.name())))
                        .toList(),
                form.date().whenChoices(messages, locale),
                form.date().partChoices(messages, locale));
    }

    /** Both texts of every field that somebody else has changed since. */
    List<DetailsPage.Conflict> conflicts(DetailsForm stored, DetailsForm typed) {
        Locale locale = Locale.ENGLISH;
        return typed.differsFrom(stored).stream()
                .filter(name -> !name.equals("slug"))
                .map(name -> new DetailsPage.Conflict(
                        name, messages.text(locale, "meeting.details." + name), said(stored, name), said(typed, name)))
                .toList();
    }

    private static String said(DetailsForm form, String name) {
        return switch (name) {
            case "admits" -> String.join(", ", form.admits().stream().sorted().toList());
            case "when" -> {
                MeetingDate date = form.date().date(FormErrors.none());
                yield date == null ? "" : date.print() + (date.reason() == null ? "" : " (" + date.reason() + ")");
            }
            default -> form.get(name);
        };
    }

    /** What was typed, as far as it is a date; else what is stored. */
    private static MeetingDate dateOf(MeetingFacts meeting, DetailsForm form) {
        MeetingDate typed = form.date().date(FormErrors.none());
        return typed == null ? meeting.date() : typed;
    }

    private List<DetailsPage.Apart> apart(MeetingFacts meeting, Locale locale) {
        return relations.outOfStep(meeting).stream()
                .map(relation -> new DetailsPage.Apart(
                        messages.text(locale, relation.messageKey()),
                        relation.title(),
                        relation.date().print(),
                        MeetingPaths.details(relation.slug())))
                .toList();
    }

    private Choice choice(String value, String key, String chosen, Locale locale) {
        return Choice.of(value, messages.text(locale, key), value.equals(chosen));
    }

    private static List<Choice> zones(String chosen) {
        return ZonePicker.ids().stream()
                .map(id -> Choice.of(id, id.replace('_', ' '), id.equals(chosen)))
                .toList();
    }

    private List<Choice> countries(String chosen) {
        return states.all().stream()
                .map(state ->
                        Choice.of(state.code(), state.shortName(), state.code().equals(chosen)))
                .toList();
    }
}
