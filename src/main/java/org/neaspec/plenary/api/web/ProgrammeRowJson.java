package org.neaspec.plenary.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.ItemView;
import org.neaspec.plenary.programme.PartView;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.programme.SlotView;

/**
 * One row of a programme, as far as the caller may know it.
 *
 * @param detail {@code FULL}, {@code LISTED} where only title and time are told, {@code PLACEHOLDER} where only the time is
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ProgrammeRowJson(
        String id,
        String detail,
        @Nullable String day,
        @Nullable String start,
        @Nullable String end,
        String kind,
        @Nullable String title,
        @Nullable Integer number,
        @Nullable String audience,
        @Nullable String description,
        @Nullable String room,
        List<Part> parts,
        List<Speaker> speakers,
        List<String> questions,
        boolean cancelled) {

    /** The published programme of a meeting. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Programme(String meeting, String zone, List<Segment> segments, List<ProgrammeRowJson> items) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Segment(String code, String title, @Nullable String audience) {
        static Segment of(SegmentFacts segment) {
            return new Segment(segment.code(), segment.title(), segment.audienceLine());
        }
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Part(String title, @Nullable Integer minutes, List<Speaker> speakers) {
        static Part of(PartView part) {
            return new Part(
                    part.title(),
                    part.minutes(),
                    part.slots().stream().map(Speaker::of).toList());
        }
    }

    /** A place for a speaker, as it is printed. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Speaker(
            @Nullable String role,
            @Nullable String name,
            @Nullable String country,
            boolean toBeConfirmed,
            String line) {
        static Speaker of(SlotView slot) {
            return new Speaker(
                    slot.role() == null ? null : slot.role().name(),
                    slot.personName(),
                    slot.stateCode(),
                    slot.open(),
                    slot.line());
        }
    }

    static ProgrammeRowJson of(ItemView item) {
        return new ProgrammeRowJson(
                item.publicId(),
                item.sight().name(),
                MeetingJson.day(item.day()),
                MeetingJson.hour(item.start()),
                MeetingJson.hour(item.end()),
                item.kind().name(),
                item.title().isEmpty() ? null : item.title(),
                item.number(),
                item.audienceLine(),
                item.description(),
                item.room(),
                item.parts().stream().map(Part::of).toList(),
                item.slots().stream().map(Speaker::of).toList(),
                item.questions(),
                item.cancelled());
    }
}
