package org.neaspec.plenary.programme.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.programme.ItemView;
import org.neaspec.plenary.programme.PartView;
import org.neaspec.plenary.programme.Speaker;
import org.neaspec.plenary.programme.Speaker.Appearance;
import org.neaspec.plenary.shared.TimeText;

/** Makes the page about a speaker. */
@Singleton
class SpeakerPages {

    private final AudienceWords audiences;

    SpeakerPages(AudienceWords audiences) {
        this.audiences = audiences;
    }

    SpeakerPage page(MeetingFacts meeting, Speaker speaker, Locale locale) {
        String biography = speaker.biography();
        List<MeetingFacts> meetings = speaker.appearances().stream()
                .map(Appearance::meeting)
                .distinct()
                .toList();
        return new SpeakerPage(
                meeting.title(),
                MeetingPaths.programme(meeting.slug()),
                speaker.name(),
                biography == null ? List.of() : Arrays.asList(biography.split("\\R{2,}")),
                meetings.stream().map(one -> meeting(one, speaker, locale)).toList());
    }

    private SpeakerPage.Meeting meeting(MeetingFacts meeting, Speaker speaker, Locale locale) {
        return new SpeakerPage.Meeting(
                meeting.title(),
                MeetingPaths.programme(meeting.slug()),
                MeetingHead.date(meeting, locale),
                meeting.zone() == null ? null : TimeText.city(meeting.zoneOrUtc()),
                speaker.appearances().stream()
                        .filter(one -> one.meeting().equals(meeting))
                        .map(one -> row(one, locale))
                        .toList());
    }

    private SpeakerPage.Row row(Appearance one, Locale locale) {
        ItemView item = one.item();
        PartView part = one.part();
        LocalDate day = item.day();
        boolean restricted = item.restricted()
                && !item.occasion().audience().equals(one.meeting().attendance());
        return new SpeakerPage.Row(
                day == null ? null : TimeText.longDate(day, locale),
                hours(item),
                item.title(),
                item.cancelled(),
                part == null ? null : part.title(),
                restricted ? audiences.of(item.occasion().audience(), locale) : null,
                SpeakerLine.of(one.slot(), Map.of()));
    }

    private static @Nullable String hours(ItemView item) {
        LocalTime start = item.start();
        LocalTime end = item.end();
        return start == null || end == null ? null : TimeText.hours(start, end);
    }
}
