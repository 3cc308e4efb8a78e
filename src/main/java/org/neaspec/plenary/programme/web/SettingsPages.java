package org.neaspec.plenary.programme.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.neaspec.plenary.access.Visibility;
import org.neaspec.plenary.meeting.EndorsementAsked;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.programme.ProgrammeTimes;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** Makes the settings page. */
@Singleton
class SettingsPages {

    private final ProgrammeTimes times;
    private final Messages messages;
    private final Clock clock;

    SettingsPages(ProgrammeTimes times, Messages messages, Clock clock) {
        this.times = times;
        this.messages = messages;
        this.clock = clock;
    }

    SettingsPage page(MeetingFacts meeting, List<SegmentFacts> restricted, SettingsForm form, FormErrors errors) {
        Locale locale = Locale.ENGLISH;
        return new SettingsPage(
                errors,
                meeting.title(),
                MeetingPaths.settings(meeting.slug()),
                MeetingPaths.meeting(meeting.slug()),
                TimeText.city(meeting.zoneOrUtc()),
                TimeText.offset(meeting.zoneOrUtc(), MeetingHead.dayOf(meeting, clock.instant())),
                meeting.placesTaken(),
                restricted.stream()
                        .map(segment -> segment(segment, form, locale))
                        .toList(),
                Stream.of(EndorsementAsked.values())
                        .map(asked -> new Choice(
                                asked.name(),
                                messages.text(locale, asked.messageKey()),
                                asked.name().equals(form.endorsement()),
                                messages.text(locale, asked.messageKey() + ".hint")))
                        .toList(),
                form);
    }

    /** What others see of a segment, in words. */
    String said(Visibility visibility) {
        return messages.text(Locale.ENGLISH, "programme.settings.visibility." + visibility);
    }

    private SettingsPage.Segment segment(SegmentFacts segment, SettingsForm form, Locale locale) {
        String chosen = form.visibilities().getOrDefault(segment.code(), "");
        return new SettingsPage.Segment(
                segment.code(),
                segment.title(),
                SettingsForm.visibilityField(segment),
                SettingsForm.seenField(segment),
                form.seen().getOrDefault(segment.code(), ""),
                SettingsForm.offered(segment).stream()
                        .map(visibility -> new Choice(
                                visibility.name(),
                                messages.text(locale, "programme.settings.visibility." + visibility),
                                visibility.name().equals(chosen),
                                messages.text(locale, "programme.settings.visibility." + visibility + ".hint")))
                        .toList(),
                SettingsForm.hidingField(segment),
                form.hiding().getOrDefault(segment.code(), false),
                times.of(segment.id()).stream()
                        .flatMap(span -> gap(span, locale))
                        .toList());
    }

    private static Stream<String> gap(ProgrammeTimes.Span span, Locale locale) {
        LocalDate day = span.day();
        LocalTime start = span.startsAt();
        LocalTime end = span.endsAt();
        return Stream.of(TimeText.longDate(day, locale) + ", " + TimeText.hours(start, end));
    }
}
