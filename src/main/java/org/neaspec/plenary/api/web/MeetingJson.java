package org.neaspec.plenary.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingCard;
import org.neaspec.plenary.meeting.MeetingDate;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.RegistrationWindow;
import org.neaspec.plenary.meeting.Venue;
import org.neaspec.plenary.shared.Site;

/** A meeting. Hours are local to its zone, moments in UTC. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record MeetingJson(
        String slug,
        String code,
        String title,
        String kind,
        String stage,
        @Nullable String mode,
        boolean announced,
        Date date,
        @Nullable String hoursStart,
        @Nullable String hoursEnd,
        @Nullable String zone,
        Place place,
        Window registration,
        String page) {

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Listed(List<MeetingJson> meetings) {}

    /** When it is, as exactly as is known. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Date(
            String precision,
            @Nullable String first,
            @Nullable String last,
            String text) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Place(
            @Nullable String name,
            @Nullable String room,
            @Nullable String city,
            @Nullable String country) {}

    /** Whether and until when people register. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Window(
            String state, @Nullable String opens, @Nullable String closes) {}

    static MeetingJson of(MeetingFacts meeting, Site site, Instant now) {
        return new MeetingJson(
                meeting.slug(),
                meeting.code(),
                meeting.title(),
                meeting.kind().name(),
                meeting.stage().name(),
                name(meeting.mode()),
                meeting.announced(),
                date(meeting.date()),
                text(meeting.hoursStart()),
                text(meeting.hoursEnd()),
                text(meeting.zone()),
                place(meeting.venue()),
                window(meeting.window(), meeting.registration(now).name()),
                site.link(MeetingPaths.meeting(meeting.slug())));
    }

    static MeetingJson of(MeetingCard meeting, Site site, Instant now) {
        return new MeetingJson(
                meeting.slug(),
                meeting.code(),
                meeting.title(),
                meeting.kind().name(),
                meeting.stage().name(),
                name(meeting.mode()),
                meeting.announced(),
                date(meeting.date()),
                text(meeting.hoursStart()),
                text(meeting.hoursEnd()),
                text(meeting.zone()),
                place(meeting.venue()),
                window(meeting.window(), meeting.registration(now).name()),
                site.link(MeetingPaths.meeting(meeting.slug())));
    }

    private static Date date(MeetingDate date) {
        return new Date(date.precision().name(), text(date.first()), text(date.last()), date.print());
    }

    private static Place place(Venue venue) {
        return new Place(venue.name(), venue.room(), venue.city(), venue.countryCode());
    }

    private static Window window(RegistrationWindow window, String state) {
        return new Window(state, text(window.opens()), text(window.closes()));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    /** Days, moments and zones are written as ISO 8601 writes them, hours to the minute. */
    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static @Nullable String hour(@Nullable LocalTime time) {
        return text(time);
    }

    static @Nullable String day(@Nullable LocalDate day) {
        return text(day);
    }
}
