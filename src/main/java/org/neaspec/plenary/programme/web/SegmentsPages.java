package org.neaspec.plenary.programme.web;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Audience;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.Visibility;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** Makes the page of a meeting's segments. */
@Singleton
class SegmentsPages {

    private static final Locale LOCALE = Locale.ENGLISH;

    private final Programmes programmes;
    private final AudienceWords audiences;
    private final Messages messages;

    SegmentsPages(Programmes programmes, AudienceWords audiences, Messages messages) {
        this.programmes = programmes;
        this.audiences = audiences;
        this.messages = messages;
    }

    /**
     * The form that is open.
     *
     * @param segmentId the segment it changes; null for a new one
     * @param overtaken whether to show beside it what the segment is now
     */
    record Opened(@Nullable Long segmentId, SegmentForm form, boolean overtaken) {
        static final Opened NEW = new Opened(null, SegmentForm.NEW, false);
    }

    SegmentsPage page(MeetingFacts meeting, Opened opened, FormErrors errors) {
        List<SegmentFacts> segments = programmes.segments(meeting.id());
        return new SegmentsPage(
                errors,
                meeting.slug(),
                meeting.title(),
                MeetingPaths.segments(meeting.slug()),
                MeetingPaths.settings(meeting.slug()),
                IntStream.range(0, segments.size())
                        .mapToObj(i -> line(segments.get(i), i > 0, i < segments.size() - 1, opened))
                        .toList(),
                opened.segmentId() == null ? panel(opened.form(), true, List.of()) : null);
    }

    private SegmentsPage.Line line(SegmentFacts segment, boolean up, boolean down, Opened opened) {
        Long open = opened.segmentId();
        List<String> theirs = opened.overtaken() ? now(segment) : List.of();
        return new SegmentsPage.Line(
                segment.id(),
                segment.version(),
                segment.code(),
                segment.title(),
                audience(segment.audience()),
                segment.audienceLine(),
                segment.audience().open() ? null : words(segment.audience().visibility()),
                up,
                down,
                open != null && open == segment.id() ? panel(opened.form(), false, theirs) : null);
    }

    private List<String> now(SegmentFacts segment) {
        String line = segment.audienceLine();
        return Stream.of(
                        messages.text(LOCALE, "programme.settings.segment", segment.code(), segment.title()),
                        audience(segment.audience()),
                        line == null ? "" : line)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private String audience(Audience audience) {
        return audience.open()
                ? messages.text(LOCALE, "programme.segments.open")
                : messages.text(LOCALE, "programme.segments.restricted", audiences.of(audience, LOCALE));
    }

    private String words(Visibility visibility) {
        return messages.text(LOCALE, "programme.settings.visibility." + visibility);
    }

    private SegmentsPage.Panel panel(SegmentForm form, boolean adding, List<String> theirs) {
        return new SegmentsPage.Panel(
                form,
                Stream.of(SegmentForm.OPEN, SegmentForm.RESTRICTED)
                        .map(access -> new Choice(
                                access,
                                messages.text(LOCALE, "programme.segments.access." + access),
                                access.equals(form.access()),
                                messages.text(LOCALE, "programme.segments.access." + access + ".hint")))
                        .toList(),
                Arrays.stream(Designation.values())
                        .map(designation -> Choice.of(
                                designation.name(),
                                messages.text(LOCALE, designation.messageKey()),
                                form.admits().contains(designation.name())))
                        .toList(),
                adding
                        ? SegmentForm.OFFERED.stream()
                                .map(visibility -> new Choice(
                                        visibility.name(),
                                        words(visibility),
                                        visibility.name().equals(form.visibility()),
                                        messages.text(LOCALE, "programme.settings.visibility." + visibility + ".hint")))
                                .toList()
                        : List.of(),
                theirs);
    }
}
